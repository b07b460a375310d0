import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import golden from "../../shared/receipt/golden-hashes.json" with { type: "json" };
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { type FakeBilling, type Reply, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { keep, keptValues } from "../../support/node/extension/inside.ts";
import { askForCode, pairWith, whenPaired } from "../../support/node/extension/pair.ts";
import { SAMPLES } from "../../support/sample-documents.ts";
import { samplePortal } from "../../support/sample-portal.ts";

let server: FakeBilling;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await startFakeBilling();
  browser = await startExtension({ hosts: ["billing.example.com"] });
});
afterAll(async () => {
  await browser.stop();
  await server.stop();
});

const html = { "Content-Type": "text/html" };
const CANCEL = "POST /v1/subscription/cancellation";

describe("pairing with what is no billing server", () => {
  test.each<[string, Reply | null, string, RegExp]>([
    ["nothing typed", null, "", /^Indiquez l’adresse du serveur\.$/],
    ["no address", null, "deux mots", /^Cette adresse n’est pas valide/],
    ["plain http on a public host", null, "http://billing.example.com", /n’est pas protégée.*https:\/\/\.$/],
    ["nobody there", null, "localhost:9", /^localhost:9 ne répond pas/],
    ["a web site", { headers: html, body: "<h1>Bonjour</h1>" }, "", /n’est pas un serveur Chets Facturation/],
    ["another product's JSON", { body: { status: "ok" } }, "", /n’est pas un serveur Chets Facturation/],
    ["a huge answer", { body: `[${"1,".repeat(600_000)}1]` }, "", /n’est pas un serveur/],
  ])("%s", async (name, health, typed, sentence) => {
    server.answer("GET /health", health && (() => health));
    const page = await askForCode(browser, health ? server.origin : typed);
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(sentence);
    const field = page.getByRole("textbox", { name: "Adresse du serveur" });
    expect(await field.getAttribute("aria-invalid"), name).toBe("true");
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.close();
    server.answer("GET /health", null);
  });

  test("it recovers: the right address pairs", async () => {
    const page = await askForCode(browser, "deux mots");
    await page.getByRole("alert").waitFor();
    await page.getByRole("textbox").fill(server.origin);
    await page.keyboard.press("Enter");
    await whenPaired(page);
    await page.close();
  });
});

describe("pairing that ends otherwise", () => {
  test.each([
    ["access_denied", "La demande a été refusée"],
    ["expired_token", "Le code a expiré"],
    ["invalid_grant", "L’association n’a pas abouti"],
  ])("%s, then again", async (error, title) => {
    let answer: string | null = error;
    server.answer("POST /oauth/token", () => {
      const reply = answer
        ? { status: 400, body: { error: answer } }
        : { status: 400, body: { error: "authorization_pending" } };
      answer = null;
      return reply;
    });
    const page = await askForCode(browser, server.origin);
    await page.getByRole("heading", { name: title }).waitFor();
    server.answer("POST /oauth/token", null);
    await page.getByRole("button", { name: "Demander un nouveau code" }).click();
    await whenPaired(page);
    await page.close();
  });
});

describe("a popup whose server", () => {
  let popup: Page;
  beforeEach(async () => {
    server.portal = samplePortal();
    for (const call of ["GET /v1/portal", CANCEL]) server.answer(call, null);
    const before = await browser.popup();
    await before.getByText("à jour").waitFor();
    await before.close();
  });

  const PORTAL = "GET /v1/portal";

  test.each<[string, Reply, RegExp]>([
    [
      "is down",
      { status: 502, headers: html, body: "down" },
      /^Le serveur de facturation ne répond pas\. Voici l’état connu à /,
    ],
    [
      "answers a page",
      { headers: html, body: "<h1>Connexion</h1>" },
      /^Le serveur a envoyé une réponse illisible\. Voici/,
    ],
    ["answers odd JSON", { body: { customer: "Atelier", subscription: 7 } }, /réponse illisible/],
    ["answers too much", { body: { ...samplePortal(), more: "x".repeat(1_100_000) } }, /réponse illisible/],
    ["has had enough", { status: 429, body: { status: 429, code: "rate_limited" } }, /trop de demandes/],
  ])("%s says so, and shows what is known", async (_, reply, sentence) => {
    server.answer(PORTAL, () => reply);
    popup = await browser.popup();
    await expect
      .poll(async () => (await popup.getByRole("status").first().innerText()).trim())
      .toMatch(sentence);
    await popup.getByRole("heading", { name: "Pro Actif" }).waitFor();
    expect(await popup.getByRole("button", { name: "Se désabonner" }).isDisabled()).toBe(true);
    server.answer(PORTAL, null);
    await popup.getByRole("button", { name: "Réessayer" }).click();
    await expect.poll(() => popup.getByRole("button", { name: "Se désabonner" }).isEnabled()).toBe(true);
    await popup.close();
  });

  test("can't be reached offline: what was opened once opens again", async () => {
    popup = await browser.popup();
    const receipt = popup.getByRole("button", { name: /^Télécharger FA-/ });
    await Promise.all([popup.waitForEvent("download"), receipt.first().click()]);
    await browser.context.setOffline(true);
    await popup.reload();
    await popup.getByText(/^Vous êtes hors ligne\. Voici l’état connu à /).waitFor();
    await popup.getByText("Ces actions ont besoin d’une connexion.").waitFor();
    expect(await receipt.nth(1).isDisabled()).toBe(true);
    const [again] = await Promise.all([popup.waitForEvent("download"), receipt.first().click()]);
    expect(again.suggestedFilename()).toMatch(/\.pdf$/);
    const asked = server.requests.length;
    await browser.context.setOffline(false);
    await popup.getByText("à jour").waitFor();
    await expect
      .poll(() => popup.getByRole("button", { name: "Se désabonner" }).isEnabled(), { timeout: 20_000 })
      .toBe(true);
    expect(server.requests.length).toBeGreaterThan(asked);
    await popup.close();
  });

  test("can't be reached offline: the letters of every script lie in the extension", async () => {
    const call = "GET /v1/invoices/in_10/document";
    server.answer(call, () => ({ body: SAMPLES.twelveScripts, headers: { ETag: '"scripts"' } }));
    popup = await browser.popup();
    const receipt = popup.getByRole("button", { name: /^Télécharger FA-/ }).nth(1);
    await Promise.all([popup.waitForEvent("download"), receipt.click()]);
    await browser.context.setOffline(true);
    await popup.reload();
    await popup.getByText(/^Vous êtes hors ligne\./).waitFor();
    const [again] = await Promise.all([popup.waitForEvent("download"), receipt.click()]);
    const bytes = await readFile(await again.path());
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(golden.twelveScripts);
    await browser.context.setOffline(false);
    server.answer(call, null);
    await popup.close();
  });

  test("sends a document that is incomplete: no file is made, and it says so", async () => {
    server.answer("GET /v1/invoices/in_10/document", () => ({
      body: { number: "FA-1", issueDate: "2026-10-03" },
    }));
    popup = await browser.popup();
    await popup
      .getByRole("button", { name: /^Télécharger FA-/ })
      .nth(1)
      .click();
    await popup.getByText(/^Le document reçu est incomplet/).waitFor();
    await popup.close();
  });

  test("refuses, since somebody else is at it: the present state, and by whom", async () => {
    server.answer(CANCEL, () => ({
      status: 409,
      body: { status: 409, code: "operation_in_progress", detail: "", startedBy: "Paul Martin" },
    }));
    popup = await browser.popup();
    await popup.getByRole("button", { name: "Se désabonner" }).click();
    await popup.getByRole("button", { name: "Confirmer la résiliation" }).click();
    await popup
      .getByText("Une autre modification vient d’être faite par Paul Martin. Voici l’état à jour.")
      .waitFor();
    await popup.close();
  });

  test("is pressed twice: one request", async () => {
    server.requests.length = 0;
    popup = await browser.popup();
    await popup.getByRole("button", { name: "Se désabonner" }).click();
    await popup.getByRole("button", { name: "Confirmer la résiliation" }).dblclick();
    await popup.getByText(/^Votre abonnement prend fin/).waitFor();
    expect(server.count(CANCEL)).toBe(1);
    await popup.close();
  });
});

describe("storage", () => {
  beforeEach(() => {
    server.portal = samplePortal();
    server.answer("GET /v1/portal", null);
  });

  test("that is broken asks to pair again, which mends it", async () => {
    await keep(browser, { pairings: "{", chosen: [], language: 7, failures: "x", told: {} });
    const popup = await browser.popup();
    await popup.getByText(/^Les données gardées par l’extension étaient illisibles/).waitFor();
    await popup.close();
    await pairWith(browser, server.origin);
    const again = await browser.popup();
    await again.getByRole("heading", { name: "Pro Actif" }).waitFor();
    await again.close();
  });

  test("of what is shown that is broken is read anew", async () => {
    const keys = Object.keys(await keptValues(browser)).filter((key) => key.startsWith("portal:"));
    await keep(browser, Object.fromEntries(keys.map((key) => [key, { portal: { subscription: "{" } }])));
    const popup = await browser.popup();
    await popup.getByRole("heading", { name: "Pro Actif" }).waitFor();
    await popup.close();
  });

  test("that is full: documents make room, and the popup works", async () => {
    const filler = "x".repeat(1_000_000);
    for (let part = 0; part < 12; part++)
      await keep(browser, { [`document:none:${part}`]: filler }).catch(() => {});
    const popup = await browser.popup();
    await popup.getByRole("heading", { name: "Pro Actif" }).waitFor();
    await popup.getByText("à jour").waitFor();
    const [file] = await Promise.all([
      popup.waitForEvent("download"),
      popup
        .getByRole("button", { name: /^Télécharger FA-/ })
        .first()
        .click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    await popup.close();
  });
});

test("none of its pages failed", () => {
  expect(browser.errors).toEqual([]);
});
