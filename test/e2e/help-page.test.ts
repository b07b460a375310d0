import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Portal } from "../../shared/api/types/index.ts";
import { callApi, portalToken } from "../support/node/api.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { pageTexts } from "../support/node/pdf-tools.ts";

// The steps of the help page, in order, by role and French label, on the company that the demo opens on.
const origin = inject("origin");
const CUSTOMER = "atelier-dupont";

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, errors } = await openPage(browser, `${origin}/`));
});
afterAll(() => browser.close());

const dialog = () => page.getByRole("dialog");
const button = (name: string | RegExp) => page.getByRole("button", { name });
const portal = async () =>
  callApi<Portal>(origin, "GET", "/v1/portal", undefined, await portalToken(origin, CUSTOMER));

test("the CRM's navigation leads to the module", async () => {
  await page.goto(`${origin}/contacts`).catch(() => null);
  await page.goto(`${origin}/`);
  const navigation = page.getByRole("navigation", { name: "Navigation principale" });
  await expect.poll(() => navigation.getByText("Gestion de la relation client (CRM)").isVisible()).toBe(true);
  await navigation.getByRole("link", { name: "Facturation" }).click();
  await page.getByRole("heading", { name: "Facturation", exact: true }).waitFor();
});

test("the plan, its price and the next charge can be read", async () => {
  await button("Modifier le forfait").waitFor();
  const text = (
    await page.locator("chets-billing").getByText("Forfait actuel").locator("..").locator("..").innerText()
  ).replace(/\s/g, " ");
  expect(text).toContain("Pro");
  expect(text).toContain("49,00 € HT par mois");
  expect(await page.getByText("58,80 €").first().isVisible()).toBe(true);
});

test("the payment history is a table, and brings the older payments when asked", async () => {
  const table = page.getByRole("table", { name: "Historique des paiements" });
  await page.getByRole("button", { name: "Voir les 6 précédents" }).click();
  await expect.poll(() => table.getByRole("button", { name: /^Télécharger/ }).count()).toBe(14);
  expect(await table.getByRole("button", { name: /^Afficher/ }).count()).toBe(14);
  expect(await table.getByRole("row").count()).toBe(15);
});

test("monthly becomes yearly, at the previewed price", async () => {
  await button("Modifier le forfait").click();
  await dialog().getByRole("radio", { name: "Annuel" }).check();
  await dialog().getByRole("button", { name: "Choisir Pro" }).click();
  const confirm = dialog().getByRole("button", { name: /^Confirmer/ });
  await confirm.waitFor();
  const amount = (await confirm.innerText()).match(/[\d\s]+,\d\d\s€/)?.[0].trim() ?? "";
  expect(amount).not.toBe("");
  expect(await dialog().getByText(amount).count()).toBeGreaterThan(1);
  await confirm.click();
  await dialog().waitFor({ state: "hidden" });
  await page.getByText("490,00 € HT par an").first().waitFor();
  const { subscription, invoices } = await portal();
  expect(subscription?.price.interval).toBe("year");
  const newest = invoices.data[0];
  expect(newest?.total.amount).toBe(Number(amount.replace(/\D/g, "")));
  expect(newest?.status).toBe("paid");
});

test("unsubscribing says until when access lasts, and is confirmed by one button", async () => {
  await button("Se désabonner").click();
  await dialog()
    .getByText(/Votre accès reste complet jusqu’au .* inclus/)
    .first()
    .waitFor();
  const names = await dialog().getByRole("button").allInnerTexts();
  expect(names.filter((name) => /désabonner|résilier|confirmer/i.test(name))).toEqual([
    "Confirmer la résiliation",
  ]);
  await dialog().getByRole("button", { name: "Confirmer la résiliation" }).click();
  await dialog().waitFor({ state: "hidden" });
  await page
    .getByText(/RES-\d{4}-\d{6}/)
    .first()
    .waitFor();
  expect(await button("Reprendre l’abonnement").count()).toBe(1);
  expect((await portal()).subscription?.cancelAt).not.toBeNull();
});

test("taking it back needs one button", async () => {
  await button("Reprendre l’abonnement").click();
  await button("Se désabonner").waitFor();
  expect(await button("Reprendre l’abonnement").count()).toBe(0);
  expect((await portal()).subscription?.cancelAt).toBeNull();
});

test("a payment's number opens its details, Escape gives the focus back", async () => {
  const opener = page
    .getByRole("table")
    .getByText(/^FA-\d{4}-\d{6}$/)
    .nth(1);
  const number = (await opener.innerText()).trim();
  await opener.click();
  await dialog().getByRole("heading", { name: number }).waitFor();
  await dialog().getByText("Total TTC").first().waitFor();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "hidden" });
  const focused = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim());
  await expect.poll(focused).toContain(number);
});

test("a receipt is downloaded as the PDF of a French invoice", async () => {
  const row = page.getByRole("table").getByRole("row").nth(2);
  const number = (await row.innerText()).match(/FA-\d{4}-\d{6}/)?.[0] ?? "";
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    row.getByRole("button", { name: /^Télécharger/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^\\d{4}-\\d{2}-\\d{2}_${number}_Pro\\.pdf$`));
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const text = (await pageTexts(pdf)).join("\n");
  for (const words of [
    "Facture",
    number,
    "Acquittée le",
    "ChetsPMS SAS",
    "Atelier Dupont",
    "SIREN",
    "TVA",
    "49,00 €",
    "58,80 €",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain("Pénalités de retard : trois fois le taux d’intérêt légal.");
});

test("a receipt is shown in a tab", async () => {
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    page
      .getByRole("table")
      .getByRole("button", { name: /^Afficher/ })
      .first()
      .click(),
  ]);
  await expect.poll(() => tab.url()).toMatch(/^blob:/);
  await tab.close();
});

test("nothing of it complained in the console", () => {
  expect(errors).toEqual([]);
});
