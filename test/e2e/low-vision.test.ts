import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { serveHostPage } from "../support/node/host-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A recorded state in a page of another host. */
async function shown(state: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const markup = `<chets-billing state="${state}" locale="fr"></chets-billing>`;
  const host = await serveHostPage(inject("origin"), { markup });
  const { page } = await openPage(browser, `${host.origin}/`, options);
  try {
    await page.getByRole("region", { name: "Coordonnées de facturation" }).waitFor();
    await act(page);
  } finally {
    await page.context().close();
    await host.stop();
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const dialog = (page: Page) => page.getByRole("dialog");

const FLOWS: [string, (page: Page) => Promise<void>][] = [
  ["Se désabonner", (page) => press(page, "Se désabonner")],
  ["Coordonnées de facturation", (page) => press(page, "Modifier les coordonnées de facturation")],
  [
    "Modifier le forfait",
    async (page) => {
      await press(page, "Modifier le forfait");
      await press(page, /^Choisir Entreprise/);
      await page.getByRole("button", { name: /^Confirmer/ }).waitFor();
    },
  ],
  ["a payment", (page) => press(page, /détail de la facture/i)],
];

describe.each(["light", "dark"] as const)("forced colours, %s", (colorScheme) => {
  const options: BrowserContextOptions = { forcedColors: "active", colorScheme };

  test.each(["active", "past_due", "canceling"])(
    "%s: what is drawn has the reader’s colours too",
    async (state) => {
      await shown(state, options, async (page) => {
        const strange = await page.locator("chets-billing").evaluate((element) => {
          const root = element.shadowRoot as ShadowRoot;
          const reader = document.createElement("p");
          document.body.append(reader);
          const system = ["CanvasText", "ButtonText", "GrayText", "Highlight", "LinkText", "FieldText"].map(
            (name) => {
              reader.style.color = name;
              return getComputedStyle(reader).color;
            },
          );
          const found: string[] = [];
          const note = (selector: string, of: (style: CSSStyleDeclaration) => string) => {
            const all = [...root.querySelectorAll(selector)];
            if (all.length === 0) found.push(`no ${selector}`);
            for (const one of all) if (!system.includes(of(getComputedStyle(one)))) found.push(one.outerHTML);
          };
          note(".i", ({ stroke }) => stroke);
          note(".fill", ({ backgroundColor }) => backgroundColor);
          note(".bar i", ({ backgroundColor }) => backgroundColor);
          note(".plot rect", ({ fill }) => fill);
          return found;
        });
        expect(strange).toEqual([]);
      });
    },
  );

  test("what can be pressed is told from text, and what is chosen from what is not", async () => {
    await shown("active", options, async (page) => {
      const plainLinks = await page
        .locator("chets-billing .link")
        .evaluateAll(
          (links) => links.filter((link) => getComputedStyle(link).textDecorationLine !== "underline").length,
        );
      expect(plainLinks).toBe(0);
      const edge = (pill: Locator) => pill.evaluate((one) => getComputedStyle(one).borderTopStyle);
      expect(await edge(page.locator("chets-billing .pill").first())).toBe("solid");
      await press(page, "Modifier le forfait");
      await press(page, /^Choisir Entreprise/);
      const ring = (offer: Locator) => offer.evaluate((one) => getComputedStyle(one).outlineStyle);
      expect(await ring(page.locator("chets-billing .offer.on"))).toBe("solid");
      expect(await ring(page.locator("chets-billing .offer:not(.on)").first())).toBe("none");
    });
  });
});

/** A window of 1280 by 1024 pixels at 400 %. */
describe("400 %", () => {
  const options: BrowserContextOptions = { viewport: { width: 320, height: 256 } };
  const isTooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  test("the first screen is read without scrolling sideways", async () => {
    await shown("past_due", options, async (page) => {
      expect(await isTooWide(page)).toBe(false);
    });
  });

  test.each(FLOWS)("%s: nothing is hidden behind what sticks, wherever the focus goes", async (_, open) => {
    await shown("active", options, async (page) => {
      await open(page);
      await dialog(page).waitFor();
      expect(await isTooWide(page)).toBe(false);
      const seen = new Set<string>();
      for (let tries = 0; tries < 60; tries++) {
        await page.keyboard.press("Tab");
        const [name, hidden] = await page.locator("chets-billing").evaluate((element) => {
          const root = element.shadowRoot as ShadowRoot;
          const focused = root.activeElement;
          if (!focused) return ["", false] as const;
          const { left, right, top, bottom } = focused.getBoundingClientRect();
          const at = root.elementFromPoint(
            (left + right) / 2,
            (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
          );
          const label = focused.closest("label");
          return [
            focused.outerHTML.slice(0, 200),
            !(at && (focused.contains(at) || at.contains(focused) || label?.contains(at))),
          ] as const;
        });
        if (seen.has(name)) break;
        seen.add(name);
        if (name) expect(hidden, name).toBe(false);
      }
      expect(seen.size).toBeGreaterThan(1);
      const sticking = await dialog(page).evaluate((box) =>
        [...box.querySelectorAll<HTMLElement>("*")]
          .filter((one) => getComputedStyle(one).position === "sticky")
          .reduce((sum, one) => sum + one.offsetHeight, 0),
      );
      expect(sticking).toBeLessThan(128);
    });
  });
});

describe("motion", () => {
  /** What is set moving while a dialog opens, and a banner comes above everything. */
  async function movements(page: Page): Promise<string[]> {
    await page.evaluate(() => {
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...given) {
        this.setAttribute("data-moved", "");
        return animate.apply(this, given);
      };
    });
    await press(page, "Se désabonner");
    const moving = await dialog(page).evaluate((box) =>
      [undefined, "::backdrop"].flatMap((part) => {
        const { animationName } = getComputedStyle(box, part);
        return animationName === "none" ? [] : [animationName];
      }),
    );
    await press(page, "Confirmer la résiliation");
    await page.getByRole("button", { name: "Reprendre l’abonnement" }).waitFor();
    const pushed = await page.locator("chets-billing [data-moved]").count();
    return pushed > 0 ? [...moving, "pushed"] : moving;
  }

  test("nothing moves for who asked for that", async () => {
    await shown("active", { reducedMotion: "reduce" }, async (page) => {
      expect(await movements(page)).toEqual([]);
    });
  });

  test("for everybody else a dialog rises, and what a banner pushes away glides", async () => {
    await shown("active", { reducedMotion: "no-preference" }, async (page) => {
      expect(await movements(page)).toEqual(["rise", "fade", "pushed"]);
    });
  });
});
