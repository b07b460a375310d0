import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { type FakeBilling, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { badgeOf, ring } from "../../support/node/extension/inside.ts";
import { pairWith } from "../../support/node/extension/pair.ts";
import { stopWorker } from "../../support/node/extension/stop-worker.ts";
import { samplePortal } from "../../support/sample-portal.ts";

const CANCEL = "POST /v1/subscription/cancellation";
const CHECKING = "Le serveur n’a pas répondu. Nous vérifions si la demande est passée.";

let server: FakeBilling;
let browser: ExtensionBrowser;
let popup: Page;

beforeAll(async () => {
  server = await startFakeBilling();
  browser = await startExtension();
  await pairWith(browser, server.origin);
});
afterAll(async () => {
  await browser.stop();
  await server.stop();
});
beforeEach(async () => {
  server.portal = samplePortal();
  server.answer(CANCEL, null);
  server.requests.length = 0;
  popup = await browser.popup();
});

/** Presses *Confirmer la résiliation*, and lets the server answer when it is told to. */
async function confirmAndHold(): Promise<{ reached: Promise<void>; answer(carriedOut: boolean): void }> {
  let arrived = () => {};
  let answer: (carriedOut: boolean) => void = () => {};
  const reached = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const answered = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  server.answer(CANCEL, async () => {
    arrived();
    const carriedOut = await answered;
    if (!carriedOut) return { status: 503, body: { status: 503, code: "provider_unavailable", detail: "" } };
    Object.assign(server.portal.subscription ?? {}, { cancelAt: "2026-12-03T09:00:00Z" });
    return { body: server.portal.subscription };
  });
  await popup.getByRole("button", { name: "Se désabonner" }).click();
  await popup.getByRole("button", { name: "Confirmer la résiliation" }).click();
  return { reached, answer };
}

test("stopped in mid-action, which was carried out: the popup finds out, and sends nothing again", async () => {
  const { reached, answer } = await confirmAndHold();
  await reached;
  await stopWorker(browser);
  await popup.getByText(CHECKING).waitFor();
  answer(true);
  await popup.getByText(/^Votre abonnement prend fin le /).waitFor();
  expect(server.count(CANCEL)).toBe(1);
  await expect.poll(async () => (await badgeOf(browser))[0]).toBe("9 j");
  await popup.close();
});

test("stopped in mid-action, which was not: it says so, and a second try uses the same key", async () => {
  const { reached, answer } = await confirmAndHold();
  await reached;
  await stopWorker(browser);
  answer(false);
  await popup.getByText(/^La demande n’est pas passée/).waitFor({ timeout: 20_000 });
  server.answer(CANCEL, null);
  await popup.getByRole("button", { name: "Confirmer la résiliation" }).click();
  await popup.getByText(/^Votre abonnement prend fin le /).waitFor();
  const keys = server.requests
    .filter(({ method }) => method === "POST")
    .map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await popup.close();
});

test("a popup that is closed in mid-action does not stop it", async () => {
  const { reached, answer } = await confirmAndHold();
  await reached;
  await popup.close();
  answer(true);
  await expect.poll(async () => (await badgeOf(browser))[0], { timeout: 20_000 }).toBe("9 j");
  popup = await browser.popup();
  await popup.getByRole("heading", { name: "Pro Résiliation prévue" }).waitFor();
  expect(server.count(CANCEL)).toBe(1);
  await popup.close();
});

test("closed, and the background stopped: the next popup finds out", async () => {
  const { reached, answer } = await confirmAndHold();
  await reached;
  const other = await browser.open("options.html");
  await popup.close();
  await stopWorker(browser);
  answer(true);
  popup = await browser.popup();
  await popup.getByText(/^Votre abonnement prend fin le /).waitFor();
  expect(server.count(CANCEL)).toBe(1);
  await popup.close();
  await other.close();
});

test("a token that ends while popups and background ask at once is renewed once", async () => {
  await expect.poll(() => server.count("GET /v1/portal")).toBe(1);
  const old = server.requests.findLast(({ path }) => path === "/v1/portal")?.headers.authorization;
  await popup.close();
  server.requests.length = 0;
  // Nobody hears of it before all have asked with the old one.
  let asked = 0;
  let heard = () => {};
  const all = new Promise<void>((resolve) => {
    heard = resolve;
  });
  server.answer("GET /v1/portal", async ({ headers }) => {
    if (headers.authorization !== old) return { body: server.portal };
    if (++asked === 4) heard();
    await all;
    return { status: 401, body: { status: 401, code: "token_expired" } };
  });
  await Promise.all([browser.popup(), browser.popup(), browser.popup(), ring(browser)]);
  await expect.poll(() => server.count("GET /v1/portal"), { timeout: 20_000 }).toBe(8);
  expect(server.count("POST /oauth/token")).toBe(1);
});
