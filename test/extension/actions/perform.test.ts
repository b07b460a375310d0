import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Action, unfinishedAction } from "../../../extension/actions/action.ts";
import { perform } from "../../../extension/actions/perform.ts";
import { isDone, verify } from "../../../extension/actions/request.ts";
import { keptPortal } from "../../../extension/cache/portal.ts";
import { type Pairing, readPairings } from "../../../extension/pairing/pairing.ts";
import { type FakeBilling, type Reply, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { fakeChrome } from "../../support/node/extension/fake-chrome.ts";
import { pair } from "../../support/node/extension/paired.ts";
import { samplePortal } from "../../support/sample-portal.ts";

let server: FakeBilling;
let pairing: Pairing;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.portal = samplePortal();
  server.answer(CANCEL, null);
  pairing = await pair(server);
  server.requests.length = 0;
});

const CANCEL = "POST /v1/subscription/cancellation";
const RESUME = "DELETE /v1/subscription/cancellation";
const action = (kind: Action["kind"]): Action => ({ kind, pairingId: pairing.id, key: "k1", begunAt: 0 });
const problem = (status: number, code: string, more = {}): Reply => ({
  status,
  body: { status, code, detail: "", ...more },
});

test("ends the subscription once, with its key, and shows it on the badge", async () => {
  expect(await perform(action("cancel"))).toEqual({ done: true });
  expect(server.count(CANCEL)).toBe(1);
  expect(server.requests.find(({ method }) => method === "POST")?.headers["idempotency-key"]).toBe("k1");
  expect((await keptPortal(pairing.id))?.portal.subscription?.cancelAt).not.toBeNull();
  expect(fakeChrome.badge.text).toBe("9 j");
  expect(await unfinishedAction(pairing.id)).toBeNull();
});

test("takes it back", async () => {
  await perform(action("cancel"));
  expect(await perform(action("resume"))).toEqual({ done: true });
  expect(server.count(RESUME)).toBe(1);
  expect(fakeChrome.badge.text).toBe("");
});

describe("a refusal", () => {
  test.each<[string, Reply, string, string | null]>([
    ["another change", problem(409, "operation_in_progress", { startedBy: "Paul" }), "inProgress", "Paul"],
    ["a viewer by now", problem(403, "role_forbidden"), "forbidden", null],
    ["nothing to cancel", problem(409, "no_subscription"), "refused", null],
    ["revoked", problem(401, "session_revoked"), "ended", null],
  ])("%s", async (_, reply, why, by) => {
    server.answer(CANCEL, () => reply);
    expect(await perform(action("cancel"))).toEqual({ done: false, why, by });
    expect(server.count(CANCEL)).toBe(1);
    expect(await unfinishedAction(pairing.id)).toBeNull();
    expect((await readPairings()).chosen?.ended).toBe(why === "ended");
  });

  test("the browser's permission was taken back: nothing is sent", async () => {
    fakeChrome.allowed = [];
    expect(await perform(action("cancel"))).toMatchObject({ done: false, why: "barred" });
    expect(server.requests).toEqual([]);
  });
});

describe("an end that nobody saw", () => {
  const page = { status: 502, headers: { "Content-Type": "text/html" }, body: "down" };

  test("is remembered, and nothing is sent again", async () => {
    server.answer(CANCEL, () => page);
    expect(await perform(action("cancel"))).toMatchObject({ done: false, why: "unknown" });
    expect(await unfinishedAction(pairing.id)).toEqual(action("cancel"));
    expect(server.count(CANCEL)).toBe(1);
  });

  test("is found by looking: it was done", async () => {
    server.answer(CANCEL, () => {
      Object.assign(server.portal.subscription ?? {}, { cancelAt: "2026-12-03T09:00:00Z" });
      return page;
    });
    await perform(action("cancel"));
    expect(await verify(action("cancel"), pairing)).toBe(true);
    expect(server.count(CANCEL)).toBe(1);
  });

  test("or it was not", async () => {
    server.answer(CANCEL, () => page);
    await perform(action("cancel"));
    expect(await verify(action("cancel"), pairing)).toBe(false);
  });
});

test("what was wished for is so", async () => {
  const kept = { etag: null, clock: "2026-11-24T09:00:00Z", readAt: 0 };
  const canceled = { ...kept, portal: samplePortal({}, { cancelAt: "2026-12-03T09:00:00Z" }) };
  const running = { ...kept, portal: samplePortal() };
  expect(isDone({ kind: "cancel" }, canceled)).toBe(true);
  expect(isDone({ kind: "cancel" }, running)).toBe(false);
  expect(isDone({ kind: "resume" }, running)).toBe(true);
  expect(isDone({ kind: "resume" }, canceled)).toBe(false);
});
