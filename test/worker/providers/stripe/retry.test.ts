import { describe, expect, test } from "vitest";
import { openClient } from "../../../../worker/providers/stripe/client.ts";
import { asking } from "../../../../worker/providers/stripe/errors.ts";

type Answer = "reset" | Reply;
interface Reply {
  status: number;
  code?: string;
  headers?: Record<string, string>;
}

const GOOD: Reply = { status: 200 };
const LOCKED = { status: 429, code: "lock_timeout" };
const TOO_FAST = { status: 429, code: "rate_limit" };

/** A client that is given some answers in turn, on a clock and with chance of its own. */
function against(answers: Answer[], random = () => 0.5) {
  const keys: (string | null)[] = [];
  const pauses: number[] = [];
  const client = openClient({
    secretKey: "sk_test_retry",
    patience: { random, sleep: async (ms) => void pauses.push(ms) },
    fetch: async (_input, init) => {
      keys.push(new Headers(init?.headers).get("Idempotency-Key"));
      const answer: Answer = answers.shift() ?? GOOD;
      if (answer === "reset") throw new TypeError("Network connection lost.");
      const { status, code, headers = {} } = answer;
      const type = status === 429 ? "invalid_request_error" : "api_error";
      const body =
        status < 300 ? { id: "cus_1", object: "customer" } : { error: { type, code, message: "" } };
      return Response.json(body, { status, headers });
    },
  });
  const call = () => asking(() => client.customers.update("cus_1", {}, { idempotencyKey: "op_1:1:change" }));
  return { keys, pauses, call };
}

describe.each<[string, Answer]>([
  ["429 lock_timeout", LOCKED],
  ["429 rate_limit", TOO_FAST],
  ["500", { status: 500 }],
  ["503", { status: 503 }],
  ["409", { status: 409, code: "idempotency_key_in_use" }],
  ["a connection that is reset", "reset"],
])("%s", (_, fault) => {
  test("twice: the third answer is the caller's, all under one key", async () => {
    const { keys, pauses, call } = against([fault, fault]);
    expect(await call()).toMatchObject({ id: "cus_1" });
    expect(keys).toEqual(["op_1:1:change", "op_1:1:change", "op_1:1:change"]);
    expect(pauses).toEqual([300, 600]);
  });

  test("for ever: after three times the provider is unavailable", async () => {
    const { keys, call } = against(Array<Answer>(10).fill(fault));
    await expect(call()).rejects.toMatchObject({ name: "ProviderUnavailable" });
    expect(keys).toHaveLength(3);
  });
});

test("half of each pause is chance, the first one's too", async () => {
  const pausesWith = async (chance: number) => {
    const { pauses, call } = against([LOCKED, LOCKED], () => chance);
    await call();
    return pauses;
  };
  expect(await pausesWith(0)).toEqual([200, 400]);
  expect(await pausesWith(1)).toEqual([400, 800]);
});

test("what will be the same the next time is not sent again", async () => {
  for (const status of [400, 401, 402, 403, 404]) {
    const { keys, call } = against([{ status }]);
    await expect(call()).rejects.toThrow();
    expect(keys).toHaveLength(1);
  }
});

describe("what Stripe says of it is obeyed", () => {
  test("Stripe-Should-Retry: false ends it", async () => {
    const { keys, call } = against([{ status: 500, headers: { "Stripe-Should-Retry": "false" } }]);
    await expect(call()).rejects.toMatchObject({ name: "ProviderUnavailable" });
    expect(keys).toHaveLength(1);
  });

  test("Retry-After is waited for when it is short, and not when it is long", async () => {
    const short = against([{ ...TOO_FAST, headers: { "Retry-After": "2" } }]);
    await short.call();
    expect(short.pauses).toEqual([2000]);
    const long = against([{ ...TOO_FAST, headers: { "Retry-After": "60" } }]);
    await expect(long.call()).rejects.toMatchObject({ name: "ProviderUnavailable" });
    expect(long.pauses).toEqual([]);
  });
});
