import { mkdir } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { drawn } from "../support/node/drawn.ts";
import { FOREIGN_SHEETS } from "../support/node/foreign-sheets.ts";
import { serveHostPage } from "../support/node/host-page.ts";

const billing = inject("origin");
/** Where pictures are kept, for whoever wants to look. */
const PICTURES = "test/artefacts/foreign";
const WIDGET = '<chets-billing state="active" locale="fr" theme="light"></chets-billing>';
const SCRIPT = '<script type="module" src="{billing}/widget/v1/chets-billing.js"></script>';

let browser: Browser;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Scene {
  css: string;
  /** Around the element: nothing, or shadow roots of others, each with the same sheet. */
  levels?: number;
  /** Within an element of the page, `#place`. */
  place?: boolean;
}

/** A page with elements of its own, and the widget once all of it stands. */
async function open({ css, levels = 0, place = false }: Scene) {
  const widget = place ? `<div id="place">${WIDGET}</div>` : WIDGET;
  const own = '<h1 id="title">CRM</h1><button id="own" class="btn card">Le mien</button>';
  const nest = `<div id="nest"></div><script>
    let place = document.getElementById("nest");
    for (let level = 0; level < ${levels}; level++) {
      const root = place.attachShadow({ mode: "open" });
      root.innerHTML = "<style>" + document.querySelector("style").textContent + "</style><div></div>";
      place = root.querySelector("div");
    }
    place.innerHTML = ${JSON.stringify(WIDGET)};
  </script>`;
  const page_ = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>CRM</title><style>${css}</style>${own}${levels ? nest : widget}${SCRIPT}`;
  const host = await serveHostPage(billing, { files: { "/": page_ } });
  const options = { reducedMotion: "reduce", viewport: { width: 1280, height: 1000 } } as const;
  const { page, errors } = await openPage(browser, `${host.origin}/`, options);
  await page.locator("chets-billing #limits").waitFor({ state: "attached" });
  const close = async () => {
    await page.context().close();
    await host.stop();
  };
  return { page, errors, close };
}

const widthOf = (page: Page) =>
  page.locator("chets-billing .chets").evaluate((element) => element.getBoundingClientRect().width);

/** Opens a flow by keyboard, as a page that hides the pointer would need. */
async function changePlan(page: Page): Promise<void> {
  await page.locator("chets-billing").getByRole("button", { name: "Modifier le forfait" }).click();
  await page.getByRole("button", { name: "Choisir Entreprise" }).click();
  await page.getByRole("button", { name: /^Confirmer et payer/ }).waitFor();
}

const scenes = Object.entries(FOREIGN_SHEETS).flatMap(([name, sheet]) =>
  [0, 2].map((levels) => ({ name: levels ? `${name}, within two shadow roots` : name, levels, ...sheet })),
);

describe.each(scenes)("$name", ({ name, css, seen, levels }) => {
  test("draws nothing within the widget otherwise, nor in its dialog", async () => {
    const foreign = await open({ css, levels });
    const [selector, property, value] = seen;
    const own = foreign.page.locator(selector);
    expect(
      await own.evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), property),
    ).toBe(value);
    const width = await widthOf(foreign.page);
    expect(width).toBeGreaterThan(900);
    const plain = await open({ css: `body { margin: 0 } chets-billing { width: ${width}px }` });
    try {
      const picture = `${PICTURES}/${name.replaceAll(/\W+/g, "-")}`;
      expect(await drawn(foreign.page, "widget")).toEqual(await drawn(plain.page, "widget"));
      await foreign.page.screenshot({ path: `${picture}.png`, fullPage: true });
      await changePlan(foreign.page);
      await changePlan(plain.page);
      await foreign.page.screenshot({ path: `${picture}-dialog.png` });
      expect(await drawn(foreign.page, "dialog")).toEqual(await drawn(plain.page, "dialog"));
      // The element itself matches the page's `:focus` while its dialog has the focus.
      const ring = (element: Element) => getComputedStyle(element).outlineWidth;
      expect(await foreign.page.locator("chets-billing").evaluate(ring)).toBe("0px");
      expect(foreign.errors).toEqual([]);
    } finally {
      await foreign.close();
      await plain.close();
    }
  });
});

test.each([
  ["a row", "display: flex", 1280],
  ["a column whose items are centred", "display: flex; flex-direction: column; align-items: center", 1280],
  ["a grid whose items are centred", "display: grid; place-items: center", 1280],
  ["a float, which asks for its width", "float: left", 320],
  ["an inline box", "display: inline-block", 320],
  ["a cell of a table", "display: table-cell", 320],
])("in %s it has a width", async (_, style, width) => {
  const { page, close } = await open({ css: `body { margin: 0 } #place { ${style} }`, place: true });
  expect(await widthOf(page)).toBe(width);
  await close();
});

test("nothing leaks out: styles, globals, elements and text of the page stay as they were", async () => {
  const { page, close } = await open({ css: "body { margin: 0 }" });
  try {
    await changePlan(page);
    const fresh = await page.context().newPage();
    await fresh.goto(page.url().replace(/\/$/, "/empty"));
    const globals = (one: Page) => one.evaluate(() => Object.getOwnPropertyNames(window).toSorted());
    const added = (await globals(page)).filter((name) => !name.startsWith("__"));
    const before = new Set(await globals(fresh));
    expect(added.filter((name) => !before.has(name))).toEqual([]);
    const left = await page.evaluate(() => ({
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      inHead: [...document.head.children].map(({ tagName }) => tagName),
      inBody: [...document.body.children].map(({ tagName }) => tagName),
      light: document.querySelector("chets-billing")?.childNodes.length,
      html: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name),
      title: document.title,
      button: getComputedStyle(document.getElementById("own") ?? document.body).font,
    }));
    const button = await fresh.evaluate(() => {
      const made = document.body.appendChild(document.createElement("button"));
      return getComputedStyle(made).font;
    });
    expect(left).toEqual({
      sheets: 1,
      adopted: 0,
      inHead: ["META", "TITLE", "STYLE"],
      inBody: ["H1", "BUTTON", "CHETS-BILLING", "SCRIPT"],
      light: 0,
      html: ["lang"],
      title: "CRM",
      button,
    });
  } finally {
    await close();
  }
});
