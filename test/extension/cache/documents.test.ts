import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keptDocumentIds, readDocument } from "../../../extension/cache/documents.ts";
import { endPairing } from "../../../extension/pairing/end-pairing.ts";
import { type Pairing, readPairings } from "../../../extension/pairing/pairing.ts";
import { type FakeBilling, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { fakeChrome } from "../../support/node/extension/fake-chrome.ts";
import { pair } from "../../support/node/extension/paired.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

let server: FakeBilling;
let pairing: Pairing;
beforeAll(async () => {
  server = await startFakeBilling();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.answer(DOCUMENT, null);
  pairing = await pair(server);
});

const DOCUMENT = "GET /v1/invoices/in_11/document";
const down = () => ({ status: 502, headers: { "Content-Type": "text/html" }, body: "down" });

test("a document that was opened once opens again without the server", async () => {
  expect(await readDocument(pairing, "in_11")).toEqual(SAMPLES.card);
  expect(await keptDocumentIds(pairing, ["in_11", "in_10"])).toEqual(new Set(["in_11"]));
  server.answer(DOCUMENT, down);
  expect(await readDocument(pairing, "in_11")).toEqual(SAMPLES.card);
});

test("one that was not does not", async () => {
  server.answer(DOCUMENT, down);
  await expect(readDocument(pairing, "in_11")).rejects.toThrow();
});

test("with the server, a correction replaces what was kept", async () => {
  await readDocument(pairing, "in_11");
  server.answer(DOCUMENT, ({ headers }) => ({
    body: { ...SAMPLES.corrected, number: headers["if-none-match"] === '"document"' ? "FA-2" : "?" },
  }));
  expect((await readDocument(pairing, "in_11")).number).toBe("FA-2");
  server.answer(DOCUMENT, down);
  expect((await readDocument(pairing, "in_11")).number).toBe("FA-2");
});

test("unchanged, it is not sent again", async () => {
  await readDocument(pairing, "in_11");
  server.answer(DOCUMENT, () => ({ status: 304 }));
  expect(await readDocument(pairing, "in_11")).toEqual(SAMPLES.card);
});

test("what is broken in storage is not a document", async () => {
  fakeChrome.local.values[`document:${pairing.id}:in_11`] = { document: "{" };
  expect(await keptDocumentIds(pairing, ["in_11"])).toEqual(new Set());
  expect(await readDocument(pairing, "in_11")).toEqual(SAMPLES.card);
});

test("storage that is full: it is delivered, and not kept", async () => {
  fakeChrome.local.quota = 0;
  expect(await readDocument(pairing, "in_11")).toEqual(SAMPLES.card);
  expect(await keptDocumentIds(pairing, ["in_11"])).toEqual(new Set());
});

test("revoked meanwhile: the pairing is ended", async () => {
  server.answer(DOCUMENT, () => ({ status: 401, body: { status: 401, code: "session_revoked" } }));
  await expect(readDocument(pairing, "in_11")).rejects.toThrow();
  expect((await readPairings()).chosen?.ended).toBe(true);
});

test("ended while it was under way: it leaves nothing behind", async () => {
  server.answer(DOCUMENT, async () => {
    await endPairing(pairing);
    return { body: SAMPLES.card };
  });
  expect(await readDocument(pairing, "in_11")).toEqual(SAMPLES.card);
  expect(Object.keys(fakeChrome.local.values).filter((key) => key.includes(pairing.id))).toEqual([]);
});

test("a document that lies elsewhere lies on the web", async () => {
  const at = (url: string) =>
    server.answer(DOCUMENT, () => ({ body: { issuedBy: "provider", number: "X-1", url } }));
  at("https://pay.example/x.pdf");
  expect(await readDocument(pairing, "in_11")).toMatchObject({ number: "X-1" });
  at("javascript:alert(1)");
  await expect(readDocument(pairing, "in_11")).rejects.toThrow("web address");
});

test("an invoice's id can't lead elsewhere", async () => {
  await readDocument(pairing, "../../oauth/token?x=").catch(() => null);
  expect(server.requests.at(-1)?.path).toBe("/v1/invoices/..%2F..%2Foauth%2Ftoken%3Fx%3D/document");
});
