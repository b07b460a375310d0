import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keptPortal, readPortal } from "../../../extension/cache/portal.ts";
import { isPortal } from "../../../extension/cache/portal-shape.ts";
import { endPairing } from "../../../extension/pairing/end-pairing.ts";
import { type Pairing, readPairings } from "../../../extension/pairing/pairing.ts";
import { troubleOf } from "../../../extension/pairing/trouble.ts";
import { type FakeBilling, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
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
  server.clock = "2026-11-24T09:04:00.000Z";
  for (const call of [PORTAL, "POST /oauth/token"]) server.answer(call, null);
  pairing = await pair(server);
  server.requests.length = 0;
});

const PORTAL = "GET /v1/portal";

/** What a person would be told. */
const trouble = () =>
  readPortal(pairing).then(
    () => null,
    (error) => troubleOf(error),
  );

test("what was not changed is not sent again, but the clock is", async () => {
  server.clock = "2026-11-25T09:04:00.000Z";
  const before = await keptPortal(pairing.id);
  const now = await readPortal(pairing);
  expect(server.requests.at(-1)?.headers["if-none-match"]).toBe(before?.etag);
  expect(now.portal).toEqual(before?.portal);
  expect(now.clock).toBe("2026-11-25T09:04:00.000Z");
  expect(now.readAt).toBeGreaterThanOrEqual(before?.readAt ?? Number.POSITIVE_INFINITY);
});

test("what was changed replaces it", async () => {
  server.portal = samplePortal({}, { cancelAt: "2026-12-03T09:00:00Z" });
  expect((await readPortal(pairing)).portal.subscription?.cancelAt).toBe("2026-12-03T09:00:00Z");
  expect((await keptPortal(pairing.id))?.portal.subscription?.cancelAt).toBe("2026-12-03T09:00:00Z");
});

test("a company that was renamed is called by its new name", async () => {
  server.portal = samplePortal({ customer: { id: "atelier-dupont", name: "Ateliers Dupont & Fils" } });
  await readPortal(pairing);
  expect((await readPairings()).chosen?.company).toBe("Ateliers Dupont & Fils");
});

test("an answer that comes after the pairing was ended is not kept", async () => {
  server.answer(PORTAL, async () => {
    await endPairing(pairing);
    return { body: server.portal };
  });
  await readPortal(pairing);
  expect(await keptPortal(pairing.id)).toBeNull();
});

describe("what is told of an answer", () => {
  test.each([
    ["revoked in the CRM", 401, { status: 401, code: "session_revoked" }, "ended"],
    ["refused", 403, { status: 403, code: "scope_forbidden" }, "strange"],
    ["asked too often", 429, { status: 429, code: "rate_limited" }, "busy"],
    ["storage unavailable", 503, { status: 503, code: "storage_unavailable" }, "gone"],
    ["an empty object", 200, {}, "strange"],
    ["a list", 200, [], "strange"],
    ["null", 200, null, "strange"],
    ["a text", 200, '"Bonjour"', "strange"],
    [
      "an amount that is text",
      200,
      samplePortal({}, { nextCharge: odd({ amount: "58,80", currency: "EUR" }) }),
      "strange",
    ],
    [
      "an amount with cents",
      200,
      samplePortal({}, { nextCharge: odd({ amount: 58.8, currency: "EUR" }) }),
      "strange",
    ],
    [
      "a currency that is none",
      200,
      samplePortal({}, { nextCharge: odd({ amount: 1, currency: "<b>" }) }),
      "strange",
    ],
    ["a zone that is none", 200, samplePortal({ timeZone: "Mars/Olympus" }), "strange"],
    ["a day that is none", 200, samplePortal({}, { accessUntilDate: "2026-13-40" }), "strange"],
    [
      "a name of a megabyte",
      200,
      samplePortal({ customer: { id: "a", name: "A".repeat(900_000) } }),
      "strange",
    ],
  ])("%s", async (_, status, body, told) => {
    server.answer(PORTAL, () => ({ status, body }));
    expect(await trouble()).toBe(told);
    expect((await keptPortal(pairing.id))?.portal.customer.name).toBe(
      told === "ended" ? undefined : "Atelier Dupont",
    );
  });

  test("no clock", async () => {
    server.clock = "";
    expect(await trouble()).toBe("strange");
  });

  test("the browser's permission was taken back", async () => {
    fakeChrome.allowed = [];
    expect(await trouble()).toBe("barred");
    expect(server.requests).toEqual([]);
  });
});

test("revoked: what was the company's goes, but its name stays to be told", async () => {
  server.answer(PORTAL, () => ({ status: 401, body: { status: 401, code: "session_revoked" } }));
  expect(await trouble()).toBe("ended");
  expect((await readPairings()).chosen).toMatchObject({ company: "Atelier Dupont", ended: true });
  expect(Object.keys(fakeChrome.local.values).toSorted()).toEqual(["chosen", "pairings"]);
  expect(server.count("POST /oauth/token")).toBe(0);
});

test("storage that is full shows what it can't keep", async () => {
  server.portal = samplePortal({}, { cancelAt: "2026-12-03T09:00:00Z" });
  fakeChrome.local.quota = 0;
  expect((await readPortal(pairing)).portal.subscription?.cancelAt).toBe("2026-12-03T09:00:00Z");
});

test("what was kept and is broken is read again, whole", async () => {
  for (const broken of [
    "{",
    null,
    { portal: {} },
    { portal: samplePortal(), etag: 1, clock: "x", readAt: "y" },
  ]) {
    fakeChrome.local.values[`portal:${pairing.id}`] = broken;
    expect(await keptPortal(pairing.id)).toBeNull();
    expect((await readPortal(pairing)).portal.customer.name).toBe("Atelier Dupont");
    expect(server.requests.at(-1)?.headers["if-none-match"]).toBeUndefined();
  }
});

test("whatever a server says, it is looked at without failing", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !isPortal(value)));
});

function odd(total: unknown): { date: string; total: { amount: number; currency: string } } {
  return { date: "2026-12-03", total: total as { amount: number; currency: string } };
}
