import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../support/node/browser.ts";
import { hostExample } from "../support/node/host-example.ts";
import { serveHostPage } from "../support/node/host-page.ts";
import { answerAsStripe, serveStripeJs } from "../support/node/stripe-js.ts";

const billing = inject("origin");
const SECRET = "pi_e2e_secret";

let browser: Browser;
let policy: string;
beforeAll(async () => {
  browser = await launchChromium();
  // What the page for hosts says is what is tried.
  policy = `default-src 'none'; style-src 'none'; ${await hostExample("csp-stripe")}`;
});
afterAll(() => browser.close());

interface Scene {
  policy: string;
  /** Shadow roots of others around the element. */
  levels?: number;
}

/** A host's page where a first plan was confirmed, and Stripe asks for the rest. */
async function withPayment(
  { policy, levels = 0 }: Scene,
  visit: (page: Page, said: string[]) => Promise<void>,
): Promise<void> {
  const host = await serveHostPage(billing, { customer: "nouvelle-societe", policy, markup: " " });
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(`uncaught ${error}`));
  await nest(page, levels);
  await serveStripeJs(page, SECRET, "requires_payment_method");
  await answerAsStripe(page, SECRET);
  try {
    await page.goto(host.origin);
    await page.getByRole("button", { name: "Choisir un forfait" }).click();
    await page.getByRole("button", { name: "Choisir Pro" }).click();
    await page.getByRole("button", { name: /^Confirmer et payer/ }).click();
    await visit(page, said);
  } finally {
    await context.close();
    await host.stop();
  }
}

const number = (page: Page) =>
  page.frameLocator("iframe[title='Saisie sécurisée']").getByLabel("Numéro de carte");
const pay = (page: Page) => page.getByRole("dialog").getByRole("button", { name: /^Confirmer et payer/ });
const alert = (page: Page) => page.getByRole("dialog").getByRole("alert");

const leftovers = (page: Page) => page.locator("iframe, [slot^=chets-stripe]");

/** Pays with a card whose bank asks: by the keyboard, but for the bank's own window. */
async function payInTheDialog(page: Page): Promise<void> {
  await number(page).waitFor();
  await page.getByRole("button", { name: /^Confirmer et payer/, disabled: false }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  // A frame of another origin lives in a process of its own: the focus takes a moment to get there.
  await expect.poll(() => number(page).evaluate((field) => field.matches(":focus"))).toBe(true);
  await page.keyboard.type("4000002500003155");
  await expect.poll(() => number(page).inputValue()).toBe("4000002500003155");
  await page.keyboard.press("Tab");
  await expect.poll(() => pay(page).evaluate((button) => button.matches(":focus"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Approuver" }).click();
  await page.getByText(/^Votre paiement de .* est accepté\.$/).waitFor();
  expect(await leftovers(page).count()).toBe(0);
}

/** Puts the element into the shadow roots of others. */
async function nest(page: Page, levels: number): Promise<void> {
  await page.addInitScript((depth) => {
    addEventListener("DOMContentLoaded", () => {
      let at: Node = document.body;
      for (let level = 0; level < depth; level++) {
        const host = document.createElement("section");
        at.appendChild(host);
        at = host.attachShadow({ mode: "open" });
      }
      const widget = document.createElement("chets-billing");
      widget.setAttribute("session-url", "/facturation/session");
      at.appendChild(widget);
    });
  }, levels);
}

describe.each([0, 1, 2])(
  "inside %i shadow roots of others, under the policy of the widget's README",
  (levels) => {
    test("a card is entered and confirmed in the page", async () => {
      await withPayment({ levels, policy }, async (page, said) => {
        await payInTheDialog(page);
        expect(said.filter((text) => /Content Security Policy|Trusted|uncaught/.test(text))).toEqual([]);
      });
    });
  },
);

describe("Trusted Types", () => {
  test("no name of a policy has to be allowed where none is listed", async () => {
    await withPayment({ policy: `${policy}; require-trusted-types-for 'script'` }, payInTheDialog);
  });

  test("where names are listed, ours is enough", async () => {
    const listed = `${policy}; require-trusted-types-for 'script'; trusted-types chets-billing`;
    await withPayment({ policy: listed }, payInTheDialog);
  });

  test("where ours is forbidden, the page says so in a sentence and the console names the directive", async () => {
    const forbidden = `${policy}; require-trusted-types-for 'script'; trusted-types theirs`;
    await withPayment({ policy: forbidden }, async (page, said) => {
      await alert(page).getByText("Cette page empêche le formulaire sécurisé de s’ouvrir.").waitFor();
      expect(said.join("\n")).toContain("Add chets-billing to its trusted-types directive");
      expect(await pay(page).count()).toBe(0);
    });
  });
});

test("without Stripe's origin in script-src nothing is charged, and it is said", async () => {
  const without = policy.replace(/script-src [^;]*/, "script-src {billing}");
  await withPayment({ policy: without }, async (page, said) => {
    await alert(page)
      .getByText("Le formulaire sécurisé ne s’est pas chargé. Rien n’a été prélevé.")
      .waitFor();
    expect(said.join("\n")).toContain("add https://js.stripe.com and https://*.js.stripe.com to script-src");
  });
});

test("without frame-src the frames are refused, and it is said at once", async () => {
  const without = policy.replace(/frame-src [^;]*/, "frame-src 'none'");
  await withPayment({ policy: without }, async (page, said) => {
    await alert(page)
      .getByText("Le formulaire sécurisé ne s’est pas chargé. Rien n’a été prélevé.")
      .waitFor();
    expect(said.join("\n")).toMatch(/Stripe's fields did not start.*frame-src/);
  });
});

test("Escape leaves, the focus returns to its opener, and Stripe's fields are gone", async () => {
  await withPayment({ policy }, async (page) => {
    await number(page).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => leftovers(page).count()).toBe(0);
    const opener = page.getByRole("button", { name: "Choisir un forfait" });
    expect(await opener.evaluate((button) => button.matches(":focus"))).toBe(true);
  });
});
