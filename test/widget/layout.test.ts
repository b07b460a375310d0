import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { APPROVAL, AUDIT, DEVICES } from "../support/browser/devices.ts";
import { button, dialog, place, settled, show } from "../support/browser/element.ts";
import { fakeApi, json } from "../support/browser/fake-api.ts";
import { ACTIVE, INVOICE, PREVIEW, STATES } from "../support/browser/states.ts";
import { stickingOut } from "../support/browser/sticking-out.ts";
import { CHARGES } from "../support/browser/to-come.ts";

describe.each(Object.entries(STATES))("%s", (_, portal) => {
  test("nothing sticks out between 296 and 1,400 px", async () => {
    const { root, element } = await show(portal, { width: 1400 });
    const host = element.parentElement as HTMLElement;
    for (const width of [1400, 1100, 1099, 980, 960, 959, 800, 720, 719, 600, 560, 559, 400, 336, 296]) {
      host.style.width = `${width}px`;
      await settled(
        () => (root.querySelector("ul.pays") === null) === width >= 720 || !root.querySelector(".pay"),
      );
      expect(stickingOut(root), `${width} px`).toEqual([]);
    }
  });
});

test("columns of three, two and one, by the width of the container", async () => {
  const { root, element } = await show(ACTIVE, { width: 1200 });
  const host = element.parentElement as HTMLElement;
  const top = (id: string) => root.getElementById(id)?.getBoundingClientRect().top ?? 0;
  const isBeside = (one: string, other: string) => Math.abs(top(one) - top(other)) < 2;
  expect(isBeside("payments", "payment-method")).toBe(true);
  expect(isBeside("spending", "limits")).toBe(true);
  host.style.width = "800px";
  expect(isBeside("payments", "payment-method")).toBe(false);
  expect(isBeside("payment-method", "billing-details")).toBe(true);
  expect(top("limits")).toBeLessThan(top("spending"));
  host.style.width = "400px";
  const order = ["payments", "payment-method", "billing-details", "spending", "limits"].map(top);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});

test("at the bottom of a row of sheets, both end together", async () => {
  const { root } = await show(ACTIVE, { width: 1200 });
  const bottom = (id: string) => root.getElementById(id)?.getBoundingClientRect().bottom ?? 0;
  expect(bottom("payments")).toBeCloseTo(bottom("billing-details"), 0);
  expect(bottom("spending")).toBeCloseTo(bottom("limits"), 0);
});

const HOSTILE = `
  * { all: unset !important; font: 40px serif !important; color: red !important; letter-spacing: 9px !important; }
  chets-billing { display: inline !important; text-transform: uppercase !important; line-height: 4 !important; }
  button, table, dialog { display: none !important; }
`;

test("a host's hostile sheet changes nothing inside, and the element leaks nothing out", async () => {
  const { root } = await show(ACTIVE);
  const control = root.querySelector(".btn") as HTMLElement;
  const heading = root.querySelector(".title") as HTMLElement;
  const look = (element: HTMLElement) => {
    const { font, color, letterSpacing, display, textTransform, height } = getComputedStyle(element);
    return { font, color, letterSpacing, display, textTransform, height };
  };
  const before = [look(control), look(heading)];
  const outside = document.createElement("button");
  outside.className = "btn primary card title";
  document.body.append(outside);
  const plainButton = getComputedStyle(outside).backgroundColor;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOSTILE);
  document.adoptedStyleSheets.push(sheet);
  try {
    expect([look(control), look(heading)]).toEqual(before);
  } finally {
    document.adoptedStyleSheets.pop();
  }
  expect(getComputedStyle(outside).backgroundColor).toBe(plainButton);
  outside.remove();
});

test("the host's tokens reach it, and the accent's shades follow", async () => {
  const { element, root } = await show(ACTIVE);
  element.style.setProperty("--chets-accent", "rgb(120, 0, 120)");
  const primary = root.querySelector(".primary") as HTMLElement;
  primary.style.transition = "none";
  expect(getComputedStyle(primary).backgroundColor).toBe("rgb(120, 0, 120)");
  const hover = document.createElement("i");
  hover.style.color = "var(--chets-accent-hover)";
  root.querySelector(".chets")?.append(hover);
  expect(getComputedStyle(hover).color).toMatch(/0\.36\d* 0 0\.36/);
});

test("theme: the page's color-scheme, unless it is said", async () => {
  const { element, root } = await show(ACTIVE);
  const surface = () => getComputedStyle(root.querySelector(".card") as HTMLElement).backgroundColor;
  expect(surface()).toBe("rgb(255, 255, 255)");
  document.documentElement.style.colorScheme = "dark";
  expect(surface()).toBe("rgb(26, 26, 24)");
  element.theme = "light";
  expect(surface()).toBe("rgb(255, 255, 255)");
  document.documentElement.style.colorScheme = "";
  element.theme = "dark";
  expect(surface()).toBe("rgb(26, 26, 24)");
});

test("the boxes of the wait are as high as what comes, so that nothing moves", async () => {
  const answer = Promise.withResolvers<unknown>();
  fakeApi({ "GET /v1/portal": () => answer.promise });
  const element = await place({}, 1200);
  const root = element.shadowRoot as ShadowRoot;
  await settled(() => root.querySelector(".wait") !== null);
  const tops = () =>
    [...root.querySelectorAll(".stack > .card, .grid > :first-child, .aside > *")].map((box) =>
      Math.round(box.getBoundingClientRect().top),
    );
  const waiting = tops();
  expect(root.querySelector("[role=status]")?.textContent).toBe("Chargement de la facturation");
  answer.resolve(json(ACTIVE));
  await settled(() => root.querySelector("#limits") !== null);
  expect(tops()).toEqual(waiting);
});

test("a flow's styles leave the page alone", async () => {
  const { root, api } = await show(ACTIVE);
  const boxes = () =>
    [...root.querySelectorAll(".stack *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.className.toString(), x, y, width, height].join();
    });
  const before = boxes();
  api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
  api.on("GET /v1/invoices/in_123", () => INVOICE);
  api.on("GET /v1/devices", () => ({ data: DEVICES, nextCursor: null }));
  api.on("GET /v1/audit", () => ({ data: AUDIT, nextCursor: null }));
  for (const name of [
    "Modifier le forfait",
    "Se désabonner",
    "Modifier les coordonnées de facturation",
    "Détail de la facture FA-2026-000123",
    "Appareils associés",
    "Qui a fait quoi",
    "Prochains prélèvements",
    "Crédit disponible",
  ]) {
    await button(name).click();
    await expect.element(dialog()).toBeVisible();
    await button("Fermer").click();
    await settled(() => root.querySelector("dialog") === null);
  }
  window.scrollTo(0, 0);
  expect(boxes()).toEqual(before);
});

test.each([360, 320])("paired devices and the history fit a window of %i px", async (width) => {
  const { root, api } = await show(ACTIVE);
  await page.viewport(width, 740);
  api.on("GET /v1/devices", () => ({ data: DEVICES, nextCursor: null }));
  api.on("GET /v1/devices/approvals/WDJB-MJHT", () => APPROVAL);
  api.on("GET /v1/audit", () => ({ data: AUDIT, nextCursor: "1" }));
  await button("Appareils associés").click();
  await button("Dissocier Chrome sur Linux").click();
  expect(stickingOut(root)).toEqual([]);
  await page.getByLabelText("Code affiché par l’extension").fill("WDJB-MJHT");
  await button("Continuer").click();
  await expect.element(button("Autoriser")).toBeVisible();
  expect(stickingOut(root)).toEqual([]);
  await button("Fermer").click();
  await button("Qui a fait quoi").click();
  await settled(() => root.querySelector(".entries") !== null);
  expect(stickingOut(root)).toEqual([]);
  await button("Fermer").click();
  api.on("GET /v1/upcoming-charges", () => ({ data: CHARGES, nextCursor: null }));
  await button("Prochains prélèvements").click();
  await settled(() => root.querySelector(".entries") !== null);
  expect(stickingOut(root)).toEqual([]);
});

test("it stands in a nested shadow root, and its flows too", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = await place({}, 800);
  const outer = element.parentElement as HTMLElement;
  const nested = document.createElement("div");
  outer.append(nested);
  nested.attachShadow({ mode: "open" }).append(element);
  await button("Se désabonner").click();
  await expect.element(button("Confirmer la résiliation")).toBeVisible();
});
