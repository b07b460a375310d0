import type { Page } from "playwright-core";

/** What the help page describes, in its order: a name, and the presses up to where it can be seen. */
export const ACTIONS: [string, (page: Page) => Promise<void>][] = [
  ["older payments", (page) => press(page, /^Voir les/, (it) => it.getByRole("row").nth(14))],
  ["Modifier le forfait", (page) => press(page, "Modifier le forfait", dialog)],
  [
    "Annuel",
    async (page) => {
      await page.getByRole("radio", { name: "Annuel" }).click();
      await page.getByText("490,00").first().waitFor();
    },
  ],
  ["Choisir Pro, and its preview", (page) => press(page, "Choisir Pro", (it) => button(it, /^Confirmer/))],
  ["close by Escape", leave],
  ["Se désabonner", (page) => press(page, "Se désabonner", (it) => button(it, "Confirmer la résiliation"))],
  [
    "Confirmer la résiliation",
    (page) => press(page, "Confirmer la résiliation", (it) => button(it, "Reprendre l’abonnement")),
  ],
  [
    "Reprendre l’abonnement",
    (page) => press(page, "Reprendre l’abonnement", (it) => button(it, "Se désabonner")),
  ],
  [
    "details of a payment",
    (page) => press(page, /^Détail de la facture/, (it) => dialog(it).getByRole("heading").first()),
  ],
  ["close by Escape, again", leave],
  ["Télécharger, the first PDF", download],
  ["Télécharger, the second", download],
  ["edit the billing details", (page) => press(page, "Modifier les coordonnées de facturation", dialog)],
  [
    "type a letter of the SIREN",
    async (page) => {
      await page.getByRole("textbox", { name: /^SIREN/ }).press("End");
      await page.keyboard.type("1");
    },
  ],
  ["close the billing details", leave],
];

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

async function press(page: Page, name: string | RegExp, until: (page: Page) => ReturnType<typeof dialog>) {
  await button(page, name).click();
  await until(page).waitFor();
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
}

async function download(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("table")
      .getByRole("button", { name: /^Télécharger/ })
      .first()
      .click(),
  ]);
}
