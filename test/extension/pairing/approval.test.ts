import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { awaitApproval } from "../../../extension/pairing/approval.ts";
import { beginPairing } from "../../../extension/pairing/oauth.ts";
import { type FakeBilling, startFakeBilling, tokenReply } from "../../support/node/extension/fake-billing.ts";

let server: FakeBilling;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
});

const POLL = "POST /oauth/token";

/** Answers the polls one after the other; the last again and again. Answers how long each was waited for, in s. */
async function poll(answers: string[], expires_in = 600) {
  let at = 0;
  server.answer(POLL, () => {
    const answer = answers[Math.min(at++, answers.length - 1)] ?? "";
    if (answer === "approved") return { body: tokenReply(server.origin) };
    if (answer === "down") return { status: 503, headers: { "Content-Type": "text/html" }, body: "down" };
    return { status: 400, body: { error: answer } };
  });
  const waited: number[] = [];
  const authorization = {
    ...(await beginPairing(server.origin, "manage", "Chrome")),
    expires_in,
    interval: 5,
  };
  const pause = async (milliseconds: number) => void waited.push(milliseconds / 1000);
  const { signal } = new AbortController();
  const end = await awaitApproval(server.origin, authorization, { signal, pause }).then(
    (reply) => reply.scope,
    (error) => error.code,
  );
  return { end, waited };
}

test("asks what it may do, by a name that the CRM shows", async () => {
  await beginPairing(server.origin, "read", "Chrome sur Linux");
  const { body } = server.requests[0] ?? { body: "" };
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    client_id: "chets-extension",
    scope: "read",
    device_name: "Chrome sur Linux",
  });
});

test("polls at the interval until somebody says yes", async () => {
  const answers = ["authorization_pending", "authorization_pending", "approved"];
  expect(await poll(answers)).toEqual({ end: "manage", waited: [5, 5, 5] });
  expect(server.count(POLL)).toBe(3);
});

test("slow_down adds five seconds, for good", async () => {
  const answers = ["slow_down", "authorization_pending", "slow_down", "approved"];
  expect((await poll(answers)).waited).toEqual([5, 10, 10, 15]);
});

test("a server that is down is asked less and less often", async () => {
  expect((await poll(["down", "down", "approved"])).waited).toEqual([5, 10, 20]);
  expect((await poll(["down"])).waited.at(-1)).toBe(60);
});

test.each(["access_denied", "expired_token"])("%s ends it", async (error) => {
  expect((await poll(["authorization_pending", error])).end).toBe(error);
});

test("a code that nobody answers expires by itself", async () => {
  const { end, waited } = await poll(["authorization_pending"], 60);
  expect(end).toBe("expired_token");
  expect(waited).toHaveLength(12);
});

test("leaving the page ends the polling", async () => {
  const leaving = new AbortController();
  server.answer(POLL, () => ({ status: 400, body: { error: "authorization_pending" } }));
  const authorization = await beginPairing(server.origin, "manage", "Chrome");
  const waiting = awaitApproval(server.origin, authorization, { signal: leaving.signal });
  leaving.abort(new Error("left"));
  await expect(waiting).rejects.toThrow("left");
  expect(server.count(POLL)).toBe(0);
});
