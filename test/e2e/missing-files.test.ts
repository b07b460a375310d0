import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";

const origin = inject("origin");
const SAID = /^Cette page ne s’est pas chargée\. Vérifiez votre connexion, puis réessayez\.$/;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("a file of the widget that does not come", () => {
  test.each([
    ["Modifier le forfait", /change-plan-dialog/],
    ["Se désabonner", /cancel-dialog/],
    ["Modifier les coordonnées", /billing-details-dialog/],
    ["Tout télécharger", /archive-dialog/],
  ])("is said where « %s » was pressed, and the next press opens it", async (name, file) => {
    const { page } = await openPage(browser, `${origin}/?customer=studio-lumiere`);
    const opener = page.getByRole("button", { name }).first();
    await opener.waitFor();
    await page.route(file, (route) => route.abort());
    await opener.click();
    await page.getByText(SAID).first().waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.unroute(file);
    await opener.click();
    await page.getByRole("dialog").waitFor();
    await page.close();
  });

  test("before the first screen is said in its place, and asked for again", async () => {
    const { page } = await openPage(browser, "about:blank");
    await page.route(/\/states-/, (route) => route.abort());
    await page.goto(`${origin}/?customer=garage-martin`);
    const again = page.getByRole("button", { name: "Réessayer" });
    await again.waitFor();
    await page.unroute(/\/states-/);
    await again.click();
    await page
      .getByRole("button", { name: /^Payer maintenant/ })
      .first()
      .waitFor();
    await page.close();
  });

  test("right after the first screen leaves it to be read, and is asked for again", async () => {
    const { page } = await openPage(browser, "about:blank");
    await page.route(/\/rest-/, (route) => route.abort());
    await page.goto(`${origin}/?customer=studio-lumiere`);
    const again = page.getByRole("button", { name: "Réessayer" });
    await again.waitFor();
    expect(await page.getByText("490,00 € HT par an").first().isVisible()).toBe(true);
    await page.unroute(/\/rest-/);
    await again.click();
    await page.getByRole("region", { name: "Coordonnées de facturation" }).waitFor();
    await page.close();
  });
});
