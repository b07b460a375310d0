import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";

const origin = inject("origin");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await openPage(browser, `${origin}/?customer=studio-lumiere`));
  await page.getByRole("button", { name: "Modifier le forfait" }).waitFor();
});
afterAll(() => browser.close());

/** What has the focus, through shadow roots: its role and name as a reader hears them. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return label.trim();
  });
}

/** Presses Tab until something has the focus whose name begins so. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focused()).startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}`);
}

const dialogs = () => page.getByRole("dialog").count();

test("every step of a change is reached, and Escape leaves it with nothing changed", async () => {
  await tabTo("Modifier le forfait");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo("Choisir Entreprise");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Confirmer/ }).waitFor();
  await tabTo("Confirmer");
  await page.keyboard.press("Escape");
  await expect.poll(dialogs).toBe(0);
  await expect.poll(focused).toContain("Modifier le forfait");
  expect(await page.getByText("490,00 € HT par an").first().isVisible()).toBe(true);
});

test("the rest of the page is inert while a flow is open", async () => {
  await tabTo("Modifier le forfait");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement;
      return element ? element.closest("[role=dialog]") !== null : document.activeElement === document.body;
    });
    expect(inside).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect.poll(dialogs).toBe(0);
});

test("unsubscribing takes two activations from the page, and Space takes it back", async () => {
  await tabTo("Se désabonner");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Confirmer la résiliation" }).waitFor();
  await tabTo("Confirmer la résiliation");
  await page.keyboard.press("Enter");
  await page
    .getByText(/RES-\d{4}-\d{6}/)
    .first()
    .waitFor();
  await tabTo("Reprendre l’abonnement");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Se désabonner" }).waitFor();
});

test("a visible ring shows where the focus is", async () => {
  await tabTo("Modifier le forfait");
  const outline = await page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement;
    const style = element ? getComputedStyle(element) : null;
    return { width: Number.parseFloat(style?.outlineWidth ?? "0"), style: style?.outlineStyle };
  });
  expect(outline.width).toBeGreaterThanOrEqual(2);
  expect(outline.style).toBe("solid");
});
