import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { askForCode, shownCode, whenPaired } from "../../support/node/extension/pair.ts";

const origin = inject("origin");
let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await startExtension();
});
afterAll(() => browser.stop());

const dialog = (crm: Page) => crm.getByRole("dialog", { name: "Appareils associés" });

/** *Ouvrir la facturation*: the CRM, in a tab. */
async function openCrm(tab: Page): Promise<Page> {
  const [crm] = await Promise.all([
    browser.context.waitForEvent("page"),
    tab.getByRole("button", { name: "Ouvrir la facturation" }).click(),
  ]);
  return crm;
}

test("the popup leads to the pairing page", async () => {
  const popup = await browser.popup();
  const [tab] = await Promise.all([
    browser.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Associer cette extension" }).click(),
  ]);
  await tab.getByRole("heading", { name: "Associer cette extension" }).waitFor();
  await tab.close();
});

test("no in the CRM: nothing is paired, and a new code can be had", async () => {
  const tab = await askForCode(browser, origin);
  const crm = await openCrm(tab);
  await dialog(crm).getByRole("button", { name: "Refuser" }).click();
  await tab.getByRole("heading", { name: "La demande a été refusée" }).waitFor({ timeout: 20_000 });
  await tab.getByRole("button", { name: "Demander un nouveau code" }).click();
  await tab.getByRole("timer").waitFor();
  await tab.close();
  await crm.close();
});

test("yes in the demo CRM: one origin, one code, one press in each, and the popup shows the plan", async () => {
  const started = performance.now();
  const tab = await askForCode(browser, new URL(origin).host);
  const code = await shownCode(tab);
  expect(await tab.getByRole("timer").innerText()).toMatch(
    /^En attente de votre accord, encore (9 min|10 min 0 s)/,
  );
  const crm = await openCrm(tab);
  expect(new URL(crm.url()).origin).toBe(origin);
  await dialog(crm).getByText(code).waitFor();
  await dialog(crm).getByText("Chromium sur Linux").first().waitFor();
  await dialog(crm).getByRole("button", { name: "Autoriser" }).click();
  await whenPaired(tab);
  await tab.getByRole("heading", { name: "Extension associée à Atelier Dupont" }).waitFor();
  expect(performance.now() - started).toBeLessThan(60_000);
  await crm.close();
  const popup = await browser.popup();
  await popup.getByRole("heading", { name: /^Pro / }).waitFor();
  await popup.close();
  await Promise.all([
    tab.waitForEvent("close"),
    tab.getByRole("button", { name: "Fermer cet onglet" }).click(),
  ]);
});

test("a code is asked for again when the page is loaded anew, with the server filled in", async () => {
  const tab = await browser.open(`pair.html?server=${encodeURIComponent(origin)}`);
  await tab.getByRole("button", { name: "Continuer" }).click();
  const first = await shownCode(tab);
  await tab.reload();
  await tab.getByRole("button", { name: "Continuer" }).click();
  expect(await shownCode(tab)).not.toBe(first);
  await tab.getByRole("button", { name: "Changer de serveur" }).click();
  expect(await tab.getByRole("textbox").inputValue()).toBe(origin);
  await tab.close();
});

test("none of its pages failed", () => {
  expect(browser.errors).toEqual([]);
});
