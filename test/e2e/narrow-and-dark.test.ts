import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";

const url = `${inject("origin")}/?customer=studio-lumiere`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions): Promise<Page> {
  const { page } = await openPage(browser, url, options);
  await page.getByRole("button", { name: "Modifier le forfait" }).waitFor();
  return page;
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

describe.each([360, 320])("%i px", (width) => {
  test("history is a list, and nothing scrolls sideways", async () => {
    const page = await open({ viewport: { width, height: 740 } });
    const history = page.getByRole("region", { name: "Historique des paiements" });
    expect(await history.getByRole("table").count()).toBe(0);
    expect(await history.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test("a flow fills the screen, and its button can be reached", async () => {
    const page = await open({ viewport: { width, height: 740 } });
    await page.getByRole("button", { name: "Modifier le forfait" }).click();
    const box = await page.getByRole("dialog").boundingBox();
    expect(box?.width).toBeCloseTo(width, 0);
    await page.getByRole("button", { name: "Choisir Entreprise" }).click();
    const confirm = page.getByRole("button", { name: /^Confirmer/ });
    await confirm.waitFor();
    const place = await confirm.boundingBox();
    expect((place?.x ?? -1) >= 0 && (place?.x ?? 0) + (place?.width ?? 0) <= width).toBe(true);
    await page.context().close();
  });
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test("sheets, text and everything else pass the accessibility rules", async () => {
    const page = await open({ colorScheme, reducedMotion: "reduce" });
    const found = await new AxeBuilder({ page }).include("chets-billing").analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });

  test("a flow passes them too", async () => {
    const page = await open({ colorScheme, reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Se désabonner" }).click();
    await page.getByRole("button", { name: "Confirmer la résiliation" }).waitFor();
    const found = await new AxeBuilder({ page }).include("chets-billing").analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });
});

test("dark is dark", async () => {
  const page = await open({ colorScheme: "dark" });
  const surface = await page
    .locator("chets-billing")
    .getByRole("table", { name: "Historique des paiements" })
    .evaluate((table) => {
      let element: Element | null = table;
      while (element && getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)")
        element = element.parentElement;
      return element ? getComputedStyle(element).backgroundColor : "";
    });
  expect(surface).toBe("rgb(26, 26, 24)");
  await page.context().close();
});
