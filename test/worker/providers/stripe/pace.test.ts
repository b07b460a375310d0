import { describe, expect, test } from "vitest";
import { type Pace, paced, paceOf } from "../../../../worker/providers/stripe/pace.ts";

/** Sends so many requests in parallel on a clock of its own; answers when each went out, in milliseconds. */
async function send(count: number, pace: Pace): Promise<number[]> {
  const sent: number[] = [];
  let clock = 0;
  const waiting: { at: number; go: () => void }[] = [];
  const timing = {
    now: () => clock,
    sleep: (ms: number) =>
      new Promise<void>((go) => {
        waiting.push({ at: clock + ms, go });
      }),
  };
  const answer = async () => {
    sent.push(clock);
    return new Response();
  };
  const fetcher = paced(answer, pace, timing);
  const all = Array.from({ length: count }, () => fetcher("https://stripe.test/"));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const next = waiting.sort((a, b) => a.at - b.at).shift();
    if (!next) break;
    clock = next.at;
    next.go();
  }
  await Promise.all(all);
  return sent;
}

describe.each([
  ["test", "sk_test_x", 25],
  ["restricted, test", "rk_test_x", 25],
  ["live", "sk_live_x", 100],
])("a key of %s mode", (_, key, allowed) => {
  test(`sends at most ${allowed} requests in any second, and none twice`, async () => {
    const sent = await send(300, paceOf(key));
    expect(sent).toHaveLength(300);
    for (const from of sent) {
      expect(sent.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(allowed);
    }
  });
});

test("a few requests of a page do not wait", async () => {
  expect(await send(6, paceOf("sk_test_x"))).toEqual([0, 0, 0, 0, 0, 0]);
});
