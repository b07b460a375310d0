import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Portal } from "../../../shared/api/types/index.ts";
import { callApi, portalToken } from "../../support/node/api.ts";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { pairCompany } from "../../support/node/extension/pair.ts";
import { pageTexts } from "../../support/node/pdf-tools.ts";

const origin = inject("origin");
const CUSTOMER = "studio-lumiere";

let browser: ExtensionBrowser;
let popup: Page;
let crm: Page;

beforeAll(async () => {
  browser = await startExtension();
  await pairCompany(browser, origin, CUSTOMER);
  popup = await browser.popup();
  crm = await browser.context.newPage();
  await crm.goto(`${origin}/?customer=${CUSTOMER}`);
});
afterAll(() => browser.stop());

const button = (name: string | RegExp) => popup.getByRole("button", { name });
const portal = async () =>
  callApi<Portal>(origin, "GET", "/v1/portal", undefined, await portalToken(origin, CUSTOMER));

async function bytesOf(page: Page, press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("the plan, its state, the next charge and the last payments", async () => {
  const { subscription, invoices } = await portal();
  await popup.getByRole("heading", { name: /^Pro Actif$/ }).waitFor();
  const text = (await popup.locator("main").innerText()).replace(/\s/g, " ");
  expect(text).toContain("Prochain prélèvement");
  expect(text).toContain("588,00 €");
  expect(text).toContain(subscription?.nextCharge?.date.slice(0, 4));
  expect(await button(/^Télécharger FA-/).count()).toBe(invoices.data.length);
  expect(await popup.getByText("à jour").isVisible()).toBe(true);
});

test("a receipt is the widget's, byte for byte", async () => {
  const { number } = (await portal()).invoices.data[0] ?? {};
  const ours = await bytesOf(popup, button(`Télécharger ${number}`));
  const theirs = await bytesOf(crm, crm.getByRole("button", { name: `Télécharger ${number}` }).first());
  expect(ours.name).toBe(theirs.name);
  expect(hash(ours.bytes)).toBe(hash(theirs.bytes));
  expect((await pageTexts(ours.bytes)).join()).toContain("Acquittée le");
});

test("the year's receipts come in one file", async () => {
  const file = await bytesOf(popup, button(/^Tout télécharger pour /));
  expect(file.name).toMatch(/^\d{4}_Factures\.zip$/);
  expect(file.bytes.subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
});

test("unsubscribing takes two activations, and the widget shows it", async () => {
  await button("Se désabonner").click();
  await popup.getByRole("heading", { name: /^Votre accès reste complet jusqu’au .* inclus$/ }).waitFor();
  expect((await portal()).subscription?.cancelAt).toBeNull();
  const names = await popup.getByRole("button").allInnerTexts();
  expect(names.filter((name) => /désabonner|résili|confirmer/i.test(name))).toEqual([
    "Confirmer la résiliation",
  ]);
  await button("Confirmer la résiliation").click();
  await popup.getByText(/^Votre abonnement prend fin le /).waitFor();
  await popup.getByRole("heading", { name: "Pro Résiliation prévue" }).waitFor();
  expect((await portal()).subscription?.cancelAt).not.toBeNull();
  await crm.reload();
  await crm.getByText("Résiliation prévue").first().waitFor();
  await crm
    .getByText(/RES-\d{4}-\d{6}/)
    .first()
    .waitFor();
});

test("the acknowledgment is there as well, the widget's", async () => {
  const ours = await bytesOf(popup, button(/^Télécharger l’attestation RES-/));
  const theirs = await bytesOf(crm, crm.getByRole("button", { name: "Télécharger l’attestation" }));
  expect(ours.name).toBe(theirs.name);
  expect(hash(ours.bytes)).toBe(hash(theirs.bytes));
});

test("what the widget takes back, the popup shows; and the other way round", async () => {
  await crm.getByRole("button", { name: "Reprendre l’abonnement" }).click();
  await crm.getByRole("button", { name: "Se désabonner" }).waitFor();
  await popup.reload();
  await button("Se désabonner").click();
  await button("Confirmer la résiliation").click();
  await button("Reprendre l’abonnement").click();
  await popup.getByText(/^Votre abonnement reprend\. Prochain prélèvement/).waitFor();
  expect((await portal()).subscription?.cancelAt).toBeNull();
  await crm.reload();
  await crm.getByRole("button", { name: "Se désabonner" }).waitFor();
});

test("changing the plan opens the CRM of that company, at the widget's view", async () => {
  const [tab] = await Promise.all([
    browser.context.waitForEvent("page"),
    button("Modifier le forfait").click(),
  ]);
  expect(tab.url()).toBe(`${origin}/?customer=${CUSTOMER}&chets-view=change-plan`);
  await tab.getByRole("dialog").waitFor();
  await tab.close();
});

test("paired to read only, it offers nothing that changes something", async () => {
  const other = await startExtension();
  await pairCompany(other, origin, CUSTOMER, { scope: "read" });
  const page = await other.popup();
  await page.getByText(/consulter et télécharger/).waitFor();
  expect(await page.getByRole("button", { name: /désabonner|Modifier|Reprendre/ }).count()).toBe(0);
  expect((await bytesOf(page, page.getByRole("button", { name: /^Télécharger FA-/ }).first())).name).toMatch(
    /pdf$/,
  );
  await other.stop();
});

test("none of its pages failed", () => {
  expect(browser.errors).toEqual([]);
});
