import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DemoServer, startDemo } from "../../support/node/demo-server.ts";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { badgeOf } from "../../support/node/extension/inside.ts";
import { pairCompany } from "../../support/node/extension/pair.ts";

// A demo of its own: elsewhere time passes, and these states with it.
let demo: DemoServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await startExtension();
});
afterAll(async () => {
  await browser.stop();
  await demo.stop();
});

// Each stays paired: the next one stands beside it.
describe.each<[string, string, string | RegExp, string | RegExp]>([
  ["garage-martin", "Garage Martin", "Paiement en retard", "Payer maintenant"],
  ["librairie-voltaire", "Librairie Voltaire", "Résiliation prévue", "Reprendre l’abonnement"],
  ["nouvelle-societe", "Nouvelle Société", "Vous n’avez pas encore de forfait", "Choisir un forfait"],
])("%s", (customer, name, state, action) => {
  test("shows its state and what can be done", async () => {
    await pairCompany(browser, demo.origin, customer);
    const popup = await browser.popup();
    await popup.getByText(state).first().waitFor();
    await popup.getByRole("button", { name: action }).waitFor();
    expect(await popup.locator("header").innerText()).toContain(name);
    await popup.close();
  });
});

test("the badge tells of the most urgent of them", async () => {
  const title = "Garage Martin\u00a0: paiement de 58,80\u00a0€ en retard";
  await expect.poll(() => badgeOf(browser)).toEqual(["!", title]);
});

test("the switch shows another company, and the popup opens on it the next time", async () => {
  let popup = await browser.popup();
  await popup.getByRole("combobox", { name: "Entreprise" }).selectOption({ label: "Garage Martin" });
  await popup.getByText("Paiement en retard").waitFor();
  await popup.close();
  popup = await browser.popup();
  await popup.getByText("Paiement en retard").waitFor();
  await popup.close();
});

test("the options list them, and remove one here and on the server", async () => {
  const options = await browser.open("options.html");
  const remove = options.getByRole("button", { name: /^Dissocier / });
  await expect.poll(() => remove.count()).toBe(3);
  await options.getByRole("button", { name: "Dissocier Garage Martin" }).click();
  await options.getByText("Garage Martin est dissociée de cette extension.").waitFor();
  expect(await remove.count()).toBe(2);
  await options.close();
});

test("none of its pages failed", () => {
  expect(browser.errors).toEqual([]);
});
