import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Portal, Subscription } from "../../../shared/api/types/index.ts";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { type FakeBilling, startFakeBilling } from "../../support/node/extension/fake-billing.ts";
import { keep } from "../../support/node/extension/inside.ts";
import { askForCode, pairWith, whenPaired } from "../../support/node/extension/pair.ts";
import { samplePortal } from "../../support/sample-portal.ts";

let server: FakeBilling;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  server = await startFakeBilling();
  browser = await startExtension();
});
afterAll(async () => {
  await browser.stop();
  await server.stop();
});
afterEach(async () => {
  await browser.context.setOffline(false);
  server.answer(PORTAL, null);
  server.approval = "approved";
  await page.close();
});

const PORTAL = "GET /v1/portal";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No finding of axe in light and dark, nothing that sticks out at 360 and 320 px. */
async function expectSound(): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 600 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide(), `${width} px`).toBeLessThanOrEqual(width);
  }
}

/** What browsers let a popup be: it does not scroll when it opens. */
const expectShort = async () =>
  expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(600);

const eur = (amount: number) => ({ amount, currency: "EUR" });
const cancelAt = "2026-12-03T09:00:00Z";
const acknowledgment = { number: "RES-2026-000018", requestedAt: "2026-11-24T09:04:00Z" };
const cancellation = {
  effective: "period_end" as const,
  cancelAt,
  accessUntilDate: "2026-12-03",
  openInvoices: [],
  acknowledgment,
};
const pastDue = {
  invoiceId: "in_12",
  amountDue: eur(5880),
  since: "2026-11-18",
  declineCode: "card_declined",
  reason: "refused" as const,
  nextAttemptDate: "2026-11-25",
  accessUntilDate: "2026-12-02",
};
const trial = { status: "trialing" as const, trialEnd: "2026-11-28T09:00:00Z" };

describe("before and while pairing", () => {
  test("a popup that was never paired", async () => {
    page = await browser.popup();
    await page.getByRole("heading").waitFor();
    await expectSound();
  });

  test("the address, and what is wrong with it", async () => {
    page = await askForCode(browser, "http://billing.example.com");
    await page.getByRole("alert").waitFor();
    await expectSound();
  });

  test("the code", async () => {
    server.approval = "authorization_pending";
    page = await askForCode(browser, server.origin);
    await page.getByRole("timer").waitFor();
    expect(await page.getByText("Code W D J B, M J H T").count()).toBe(1);
    await expectSound();
  });

  test("a refusal", async () => {
    server.approval = "access_denied";
    page = await askForCode(browser, server.origin);
    await page.getByRole("heading", { name: "La demande a été refusée" }).waitFor();
    await expectSound();
  });

  test("done", async () => {
    page = await askForCode(browser, server.origin);
    await whenPaired(page);
    await expectSound();
  });
});

describe("the popup", () => {
  beforeAll(() => pairWith(browser, server.origin));

  test.each<[string, Partial<Portal>, Partial<Subscription>]>([
    ["calm", {}, {}],
    ["cancellation pending", { cancellation }, { cancelAt, nextCharge: null }],
    ["payment refused", {}, { status: "past_due", pastDue }],
    ["payment refused and cancelled", { cancellation }, { status: "past_due", pastDue, cancelAt }],
    ["trial without a card", { paymentMethod: null }, trial],
    ["ended", {}, { status: "canceled" }],
    ["a viewer's", { user: { id: "p", name: "Paul", role: "viewer" } }, {}],
    ["long names", { customer: { id: "a", name: "Établissements Dupont-Castelnau et Fils" } }, {}],
  ])("%s", async (_, portal, subscription) => {
    server.portal = samplePortal(portal, subscription);
    page = await browser.popup();
    await page.getByRole("heading", { name: "Derniers reçus" }).waitFor();
    await page.getByText("à jour").waitFor();
    await expectShort();
    await expectSound();
    server.answer(PORTAL, () => ({ status: 502, headers: { "Content-Type": "text/html" }, body: "" }));
    await page.reload();
    await page.getByText(/ne répond pas/).waitFor();
    await page.setViewportSize({ width: 360, height: 600 });
    await expectShort();
    await expectSound();
  });

  test("no subscription", async () => {
    server.portal = samplePortal({ subscription: null });
    page = await browser.popup();
    await page.getByRole("heading", { name: "Vous n’avez pas encore de forfait" }).waitFor();
    await expectSound();
  });

  test("the second step of unsubscribing, by the keyboard alone, and what comes of it", async () => {
    server.portal = samplePortal();
    page = await browser.popup();
    await page.getByRole("heading", { name: "Pro Actif" }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Modifier le forfait");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Se désabonner");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("Votre accès reste complet jusqu’au 3\u00a0décembre 2026 inclus");
    await expectSound();
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Se désabonner");
    expect(server.count("POST /v1/subscription/cancellation")).toBe(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Confirmer la résiliation");
    await page.keyboard.press("Enter");
    await page.getByText(/^Votre abonnement prend fin/).waitFor();
    await expect.poll(focused).toMatch(/^Votre abonnement prend fin/);
    await expectSound();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Reprendre l’abonnement");
    await page.keyboard.press("Enter");
    await page.getByText(/^Votre abonnement reprend/).waitFor();
    await expect.poll(focused).toMatch(/^Votre abonnement reprend/);
  });

  test("removed in the CRM", async () => {
    server.answer(PORTAL, () => ({ status: 401, body: { status: 401, code: "session_revoked" } }));
    page = await browser.popup();
    await page.getByRole("heading", { name: /^Cette extension n’est plus associée/ }).waitFor();
    await expectSound();
  });
});

describe("the options", () => {
  test("with a company", async () => {
    await pairWith(browser, server.origin);
    page = await browser.open("options.html");
    await page
      .getByRole("button", { name: /^Dissocier/ })
      .first()
      .waitFor();
    await expectSound();
  });

  test("in English, like all the rest", async () => {
    page = await browser.open("options.html");
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("heading", { name: "Paired companies" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    server.portal = samplePortal();
    await page.goto(`${browser.root}/popup.html`);
    await page.getByRole("button", { name: "Unsubscribe" }).click();
    await page
      .getByRole("heading", { name: "You keep full access until 3 December 2026, inclusive" })
      .waitFor();
    await page.getByRole("button", { name: "Confirm cancellation" }).waitFor();
    await expectSound();
    await keep(browser, { language: "fr" });
  });
});

test("none of its pages failed", async () => {
  page = await browser.popup();
  expect(browser.errors).toEqual([]);
});
