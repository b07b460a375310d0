import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Page as ApiPage, SavedPaymentMethod } from "../../shared/api/types/index.ts";
import { callApi, portalToken } from "../support/node/api.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";

const origin = inject("origin");
const CUSTOMER = "studio-lumiere";

let browser: Browser;
let page: Page;
let errors: string[];
beforeAll(async () => {
  browser = await launchChromium();
  ({ page, errors } = await openPage(browser, `${origin}/?customer=${CUSTOMER}`));
});
afterAll(() => browser.close());

const dialog = () => page.getByRole("dialog", { name: "Moyens de paiement" });
const press = (name: string) => dialog().getByRole("button", { name }).click();
const manage = () => page.getByRole("button", { name: "Gérer les moyens de paiement" });
const rows = async () =>
  (await dialog().getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));

async function kept(): Promise<string[]> {
  const token = await portalToken(origin, CUSTOMER);
  const { data } = await callApi<ApiPage<SavedPaymentMethod>>(
    origin,
    "GET",
    "/v1/payment-methods",
    undefined,
    token,
  );
  return data.map(({ last4 }) => last4);
}

test("an account is added beside the card, pays, and goes again", async () => {
  const [card] = await kept();
  if (!card) throw new Error("There is no card");
  await manage().click();
  await dialog().getByText("ajoutez-en un autre pour pouvoir le supprimer").waitFor();

  await press("Ajouter un moyen de paiement");
  const accounts = page.getByRole("group", { name: /prélèvement SEPA/ });
  await accounts.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Enregistrer la carte" }).click();
  await page.getByText("Votre moyen de paiement est enregistré.").waitFor();
  expect(await kept()).toEqual(["2606", card]);

  await manage().click();
  await dialog().getByText("Par défaut", { exact: true }).waitFor();
  expect((await rows())[0]).toMatch(/^Prélèvement SEPA •••• 2606 Par défaut Mandat \S+ Chaque prélèvement/);
  await dialog()
    .getByRole("button", { name: new RegExp(`^Définir .*${card} par défaut$`) })
    .click();
  await page.getByText(`•••• ${card} paiera vos prochaines factures.`).waitFor();
  expect(await kept()).toEqual([card, "2606"]);

  await press("Supprimer Prélèvement SEPA •••• 2606");
  await press("Confirmer la suppression");
  await page.getByText("Prélèvement SEPA •••• 2606 n’est plus enregistré.").waitFor();
  expect(await kept()).toEqual([card]);
  await page.keyboard.press("Escape");
  await expect
    .poll(() => manage().evaluate((one) => one === (one.getRootNode() as ShadowRoot).activeElement))
    .toBe(true);

  await page.getByRole("button", { name: "Qui a fait quoi" }).click();
  await page.getByRole("dialog", { name: "Qui a fait quoi" }).getByText(/2606/).first().waitFor();
  expect(errors).toEqual([]);
});
