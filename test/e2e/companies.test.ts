import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";

const origin = inject("origin");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openPage(browser, `${origin}/?customer=studio-lumiere`));
});
afterAll(() => browser.close());

const widget = () => page.locator("chets-billing");
const choose = (company: string) =>
  page.getByRole("combobox", { name: "Entreprise" }).selectOption({ label: company });

describe.each([
  ["Studio Lumière", "Actif", "Modifier le forfait"],
  ["Garage Martin", "Paiement en retard", "Payer maintenant"],
  ["Agence Boréale", /^Essai/, "Modifier le forfait"],
  ["Librairie Voltaire", "Résiliation prévue", "Reprendre l’abonnement"],
])("%s", (company, status, action) => {
  test("shows its state and what can be done", async () => {
    await choose(company);
    await page.waitForURL(/customer=/);
    await widget().getByText(status).first().waitFor();
    await widget().getByRole("button", { name: action }).first().waitFor();
  });
});

test("a company without a subscription is offered the plans", async () => {
  await choose("Nouvelle Société");
  await widget().getByText("Vous n’avez pas encore de forfait").waitFor();
  await widget().getByRole("button", { name: "Choisir un forfait" }).waitFor();
});

test("a viewer can read and download, and is told whom to ask for the rest", async () => {
  await choose("Studio Lumière");
  await page.getByRole("combobox", { name: /Vous êtes/ }).selectOption({ label: "Lecteur" });
  await widget().getByText("Pour modifier, demandez à").waitFor();
  expect(await widget().getByRole("button", { name: "Se désabonner" }).count()).toBe(0);
  await widget()
    .getByRole("button", { name: /^Télécharger/ })
    .first()
    .waitFor();
});

test("Avancer d’un mois renews what falls due and shows it", async () => {
  await page.goto(`${origin}/?customer=agence-boreale`);
  await widget()
    .getByText(/^Essai/)
    .first()
    .waitFor();
  const before = await page.locator("#today").getAttribute("datetime");
  await page.getByRole("button", { name: "Avancer d’un mois" }).click();
  await widget()
    .getByText(/FA-\d{4}-\d{6}/)
    .first()
    .waitFor({ timeout: 30_000 });
  const after = await page.locator("#today").getAttribute("datetime");
  const days = (Date.parse(after ?? "") - Date.parse(before ?? "")) / 86_400_000;
  expect(days).toBeGreaterThan(27);
  expect(days).toBeLessThan(32);
});
