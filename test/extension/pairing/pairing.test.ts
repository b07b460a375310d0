import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endPairing } from "../../../extension/pairing/end-pairing.ts";
import {
  billingAddress,
  changePairing,
  changePairings,
  choose,
  readPairings,
} from "../../../extension/pairing/pairing.ts";
import { refreshToken } from "../../../extension/pairing/tokens.ts";
import { type FakeBilling, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { fakeChrome } from "../../support/node/extension/fake-chrome.ts";
import { pair } from "../../support/node/extension/paired.ts";
import { samplePortal } from "../../support/sample-portal.ts";

let server: FakeBilling;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.portal = samplePortal();
  server.requests.length = 0;
});

test("nothing was ever paired", async () => {
  expect(await readPairings()).toEqual({ list: [], chosen: null, broken: false });
});

test("a pairing knows whose it is, and is the one that is shown", async () => {
  const made = await pair(server);
  expect(made).toMatchObject({ company: "Atelier Dupont", customerId: "atelier-dupont", ended: false });
  expect(await readPairings()).toEqual({ list: [made], chosen: made, broken: false });
});

test("when its company can't be read yet, the pairing is kept all the same", async () => {
  server.answer("GET /v1/portal", () => ({ status: 503, body: "down" }));
  const made = await pair(server);
  server.answer("GET /v1/portal", null);
  expect(made).toMatchObject({ company: "localhost", customerId: null });
  expect(await refreshToken(made.id)).toMatch(/^rt-/);
});

test("the same company paired again replaces the pairing before, and tells the server", async () => {
  await pair(server);
  const second = await pair(server);
  expect((await readPairings()).list).toEqual([second]);
  expect(server.count("POST /oauth/revoke")).toBe(1);
});

test("another company stands beside it, and each can be chosen", async () => {
  const first = await pair(server);
  server.portal = samplePortal({ customer: { id: "studio", name: "Studio Lumière" } });
  const second = await pair(server);
  expect((await readPairings()).list).toEqual([first, second]);
  await choose(first.id);
  expect((await readPairings()).chosen).toEqual(first);
});

test("changes from several pages at once are all kept", async () => {
  const { id } = await pair(server);
  await Promise.all([
    changePairing(id, { company: "A" }),
    ...Array.from({ length: 10 }, (_, n) =>
      changePairings((list) => [...list, { ...list[0], id: `p${n}` } as (typeof list)[number]]),
    ),
  ]);
  const { list } = await readPairings();
  expect(list).toHaveLength(11);
  expect(list[0]?.company).toBe("A");
});

describe("ending it", () => {
  test("forgets what was the company's, and tells the server", async () => {
    fakeChrome.allowed = [`${server.origin}/*`];
    const made = await pair(server);
    expect(await endPairing(made)).toBe(true);
    expect(server.count("POST /oauth/revoke")).toBe(1);
    expect(Object.keys(fakeChrome.local.values).toSorted()).toEqual(["chosen", "pairings"]);
    expect(fakeChrome.allowed).toEqual([]);
  });

  test("works without the server, and says that it does not know", async () => {
    const made = await pair(server);
    server.answer("POST /oauth/revoke", () => ({ status: 503, body: "down" }));
    expect(await endPairing(made)).toBe(false);
    server.answer("POST /oauth/revoke", null);
    expect((await readPairings()).list).toEqual([]);
  });

  test("keeps the permission while another company of the same server needs it", async () => {
    fakeChrome.allowed = [`${server.origin}/*`];
    const first = await pair(server);
    server.portal = samplePortal({ customer: { id: "studio", name: "Studio" } });
    await pair(server);
    await endPairing(first);
    expect(fakeChrome.allowed).toHaveLength(1);
  });
});

describe("what is kept may be broken", () => {
  test.each([["{"], [null], [42], [{ id: "x" }], [[null]], [[{ id: "x", origin: "javascript:alert(1)" }]]])(
    "%j",
    async (pairings) => {
      fakeChrome.local.values.pairings = pairings;
      expect(await readPairings()).toEqual({ list: [], chosen: null, broken: true });
    },
  );

  test("one broken pairing does not take the others with it, and pairing again mends it", async () => {
    const made = await pair(server);
    fakeChrome.local.values.pairings = [{ id: 7 }, made];
    expect(await readPairings()).toEqual({ list: [made], chosen: made, broken: true });
    const again = await pair(server);
    expect(await readPairings()).toEqual({ list: [again], chosen: again, broken: false });
  });

  test("whatever it is, reading it does not fail", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (pairings, chosen) => {
        fakeChrome.local.get = async () => ({ pairings, chosen });
        expect((await readPairings()).list).toEqual([]);
      }),
    );
  });
});

test("the CRM's page opens at a view, and keeps its own parameters", () => {
  const billingPage = "https://crm.example/facturation?company=7#top";
  expect(billingAddress({ billingPage })).toBe(billingPage);
  expect(billingAddress({ billingPage }, "change-plan")).toBe(
    "https://crm.example/facturation?company=7&chets-view=change-plan#top",
  );
});
