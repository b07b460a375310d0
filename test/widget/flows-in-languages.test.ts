import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { broken } from "../support/browser/broken-rules.ts";
import { place, settled } from "../support/browser/element.ts";
import { stickingOut } from "../support/browser/sticking-out.ts";

/** How each flow is reached without a word of any language. */
const FLOWS: Record<string, string> = {
  "change of plan": ".plan .acts .primary",
  unsubscribing: ".plan .acts .quiet",
  "payment methods": "#payment-method .body .link",
  "billing details": "#billing-details header .link",
  "a payment": ".ref, .pays .link",
  "everything at once": ".tools .btn",
  "charges to come": ".also li:nth-child(1) button",
  credit: ".also li:nth-child(2) button",
  devices: ".also li:nth-child(4) button",
  "who did what": ".also li:nth-child(5) button",
};

/** The recorded account with a flow open, once all of it stands. */
async function opened(flow: string, attributes: Record<string, string>, width = 1200) {
  vi.spyOn(window, "fetch").mockRejectedValue(new Error("no server is asked"));
  const element = await place({ state: "active", ...attributes }, width);
  // A dialog is as wide as the window lets it be.
  if (width < 1200) await page.viewport(width, 900);
  const root = element.shadowRoot as ShadowRoot;
  await settled(() => root.querySelector(".also") !== null);
  (root.querySelector(FLOWS[flow] ?? "") as HTMLElement).click();
  await settled(() => {
    const dialog = root.querySelector("dialog");
    return dialog !== null && dialog.querySelector("[aria-busy=true], .wait") === null;
  });
  return { element, root };
}

describe.each(Object.keys(FLOWS))("%s", (flow) => {
  test.each([
    ["ar", "light"],
    ["ar", "dark"],
    ["en", "light"],
    ["de", "dark"],
    ["es", "light"],
    ["it", "dark"],
    ["nl", "light"],
    ["pt", "dark"],
  ])("passes the accessibility rules in %s, %s", async (locale, theme) => {
    document.body.style.background = theme === "dark" ? "#121211" : "#F6F5F2";
    const { element } = await opened(flow, { locale, theme });
    expect(await broken(element)).toEqual([]);
  });

  test.each(["ar", "de"])("sticks out nowhere in %s, narrow or wide", async (locale) => {
    for (const width of [1400, 1000, 720, 480, 320]) {
      const { element, root } = await opened(flow, { locale }, width);
      expect(stickingOut(root), `${width} px`).toEqual([]);
      element.remove();
    }
  });
});
