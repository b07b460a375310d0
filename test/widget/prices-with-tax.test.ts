import { expect, test } from "vitest";
import { button, plain, show } from "../support/browser/element.ts";
import { ACTIVE, portal, SUBSCRIPTION } from "../support/browser/states.ts";

test("a price with VAT in it is said to have it: on the card, in the dialog and on each plan", async () => {
  const taxed = <T extends object>(price: T) => ({ ...price, taxBehavior: "inclusive" as const });
  const plans = ACTIVE.plans.map((plan) => ({ ...plan, prices: plan.prices.map(taxed) }));
  const { root } = await show({ ...portal({ price: taxed(SUBSCRIPTION.price) }), plans });
  expect(plain(root.querySelector(".plan"))).toContain("49,00 € TTC par mois");
  await button("Modifier le forfait").click();
  await expect.element(button("Choisir Pro")).toBeVisible();
  const said = plain(root.querySelector("[role=dialog]"));
  expect(said).toContain("Vous êtes en Pro");
  expect(said).toContain("49,00 € TTC par mois");
  expect(said).not.toContain("HT par");
  expect(said).not.toContain("hors taxes");
});
