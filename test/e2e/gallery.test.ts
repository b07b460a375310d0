import { mkdir } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { STATE_NAMES } from "../../widget/stand-in/stand-in.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";

const origin = inject("origin");
/** Where pictures are kept, for whoever wants to look. */
const PICTURES = "test/artefacts/gallery";

let browser: Browser;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The gallery, once every state in it stands. */
async function open(query: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, "about:blank", { reducedMotion: "reduce", ...options });
  const asked: string[] = [];
  opened.page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(v1|facturation)/.test(pathname)) asked.push(pathname);
  });
  await show(opened.page, query);
  return { ...opened, asked };
}

/** Goes to a part of the gallery, and waits until every state in it stands. */
async function show(page: Page, query: string): Promise<void> {
  await page.goto(`${origin}/galerie?${query}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("chets-billing")].every((element) => {
      const root = element.shadowRoot;
      if (element.getAttribute("state") === "loading") return root?.querySelector("[aria-busy]");
      return root?.querySelector(".card") && !root.querySelector("[aria-busy], .wait");
    }),
  );
}

/** What does not fit: texts that are cut off, and whatever reaches beyond its widget. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll("chets-billing")) {
      const frame = host.getBoundingClientRect();
      for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>("*") ?? []) {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1 || element.closest("svg, .hidden, [hidden], .sr")) continue;
        const name = `${host.getAttribute("state")}: ${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`;
        if (left < frame.left - 1 || right > frame.right + 1) found.push(`beyond ${name}`);
        const { overflowX, textOverflow } = getComputedStyle(element);
        const cut = overflowX !== "visible" && textOverflow !== "ellipsis" && overflowX !== "auto";
        if (cut && element.scrollWidth > element.clientWidth + 1) found.push(`cut ${name}`);
      }
    }
    return found;
  });

/** Buttons that stand on one another. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll("chets-billing")) {
      const buttons = [...(host.shadowRoot?.querySelectorAll<HTMLElement>("button, select, input") ?? [])];
      const boxes = buttons.map((button) => button.getBoundingClientRect());
      boxes.forEach((a, i) => {
        boxes.slice(i + 1).forEach((b, j) => {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 1 && high > 1)
            found.push(`${buttons[i]?.textContent} on ${buttons[i + 1 + j]?.textContent}`);
        });
      });
    }
    return found;
  });

describe.each(["fr", "ar", "de"])("%s", (locale) => {
  test.each([320, 560, 720, 960, 1400])("nothing is cut off, nothing overlaps at %i px", async (width) => {
    const { page, errors, asked } = await open(`locale=${locale}`, {
      // The gallery's margin and a state's frame take 66 px.
      viewport: { width: width + 66, height: 900 },
    });
    expect(await misfits(page)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe.each(["light", "dark"])("%s", (theme) => {
  test.each(["fr", "ar"])("every state passes the accessibility rules in %s", async (locale) => {
    const { page } = await open(`locale=${locale}&theme=${theme}`);
    const { violations } = await new AxeBuilder({ page }).include("chets-billing").analyze();
    const real = violations.filter(({ id }) => !/^(landmark|heading-order|page-has)/.test(id));
    expect(real.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
    await page.context().close();
  });
});

test.each(["en", "de", "es", "it", "nl", "pt"])("one state passes them in %s", async (locale) => {
  const { page } = await open(`state=past_due&locale=${locale}`);
  const { violations } = await new AxeBuilder({ page }).include("chets-billing").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.context().close();
});

// One state a page, and no wait for two frames alike: all of them on one page are 30,000 px high, which a slow
// machine draws anew for each picture.
describe.each([
  ["light", "theme=light", 1266],
  ["dark", "theme=dark", 1266],
  ["narrow", "theme=light&width=360", 430],
  ["rtl", "theme=light&locale=ar", 1266],
] as const)("pictures are kept: %s", (look, query, width) => {
  let page: Page;
  beforeAll(async () => {
    const options = { reducedMotion: "reduce", viewport: { width, height: 900 } } as const;
    page = (await openPage(browser, "about:blank", options)).page;
  });
  afterAll(() => page.context().close());

  test.each(STATE_NAMES)("%s", async (state) => {
    await show(page, `${query}&state=${state}`);
    const clip = await page.locator("chets-billing").boundingBox();
    if (!clip) throw new Error(`${state} is not drawn`);
    const path = `${PICTURES}/${state}-${look}.png`;
    const picture = await page.screenshot({ path, clip, fullPage: true, animations: "disabled" });
    expect(picture.length).toBeGreaterThan(1_000);
  });
});

test("the demo is read in another language, from page to page", async () => {
  const { page, errors } = await openPage(browser, `${origin}/?customer=studio-lumiere`);
  await page.getByRole("combobox", { name: /^Langue/ }).selectOption({ label: "العربية" });
  await page.locator('chets-billing[locale="ar"]').waitFor();
  await page.locator("chets-billing .chets[dir=rtl] .plan").waitFor();
  await page.getByRole("link", { name: "Devis" }).click();
  await page.getByRole("link", { name: "Facturation", exact: true }).click();
  await page.locator('chets-billing[locale="ar"] .plan').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
