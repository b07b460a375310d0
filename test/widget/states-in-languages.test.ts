import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { broken } from "../support/browser/broken-rules.ts";
import { APPROVAL, DEVICES } from "../support/browser/devices.ts";
import { place, settled, show } from "../support/browser/element.ts";
import { fakeApi, json, problem } from "../support/browser/fake-api.ts";
import { LIST, METHODS } from "../support/browser/methods.ts";
import { ACTIVE, INVOICE, PLANS, PREVIEW, STATES } from "../support/browser/states.ts";
import { stickingOut } from "../support/browser/sticking-out.ts";

/** From right to left, and the one with the longest words; each in one of the themes. */
const LANGUAGES = [
  ["ar", "light"],
  ["de", "dark"],
] as const;
const WIDTHS = [1400, 980, 720, 560, 400, 296];

const ROUTES = {
  [LIST]: () => ({ data: METHODS, nextCursor: null }),
  "GET /v1/devices": () => ({ data: DEVICES, nextCursor: null }),
  [`GET /v1/devices/approvals/${APPROVAL.userCode}`]: () => APPROVAL,
  "GET /v1/invoices/in_123": () => INVOICE,
  "POST /v1/subscription/previews": () => json(PREVIEW, 201),
  "POST /v1/subscription/changes": () => problem(402, "payment_declined"),
};

function press(root: ShadowRoot, selector: string): void {
  const control = root.querySelector<HTMLElement>(selector);
  if (!control) throw new Error(`There is no ${selector}`);
  control.click();
}

/** How each step is reached without a word of any language; the selector says when it stands. */
const STEPS: Record<string, [stands: string, ...presses: string[]]> = {
  "a locked price": [".recap .primary", ".plan .acts .primary", ".offer:last-child .btn"],
  "a payment that is declined": [
    ".recap [role=alert]",
    ".plan .acts .primary",
    ".offer:last-child .btn",
    ".recap .primary",
  ],
  "a code for a lower price": [
    ".coupon input",
    ".plan .acts .primary",
    ".offer:last-child .btn",
    ".recap p > .link",
  ],
  "every means of payment, and the question before one goes": [
    ".method .ask",
    "#payment-method .body .link",
    ".method .remove",
  ],
  "the question before a device goes": [".device .ask", ".also li:nth-child(4) button", ".device .btn"],
  "details on an invoice, put right": [".correction .form", ".ref, .pays .link", ".to ~ p .link"],
};

describe.each(LANGUAGES)("%s, %s", (locale, theme) => {
  const attributes = { locale, theme };
  const ground = () => {
    document.body.style.background = theme === "dark" ? "#121211" : "#F6F5F2";
  };

  test.each(Object.entries(STATES))("%s: by the rules, and nothing sticks out", async (_, portal) => {
    ground();
    const { root, element } = await show(portal, { width: 1400, attributes });
    const host = element.parentElement as HTMLElement;
    for (const width of WIDTHS) {
      host.style.width = `${width}px`;
      await settled(
        () => (root.querySelector("ul.pays") === null) === width >= 720 || !root.querySelector(".pay"),
      );
      expect(stickingOut(root), `${width} px`).toEqual([]);
    }
    expect(await broken(element)).toEqual([]);
  });

  test.each(["payments", "billing-details", "payment-method", "devices", "plans"])(
    "%s alone: by the rules, and nothing sticks out",
    async (view) => {
      ground();
      fakeApi({ "GET /v1/portal": () => ACTIVE, "GET /v1/plans": () => ({ data: PLANS }), ...ROUTES });
      for (const width of [1000, 320]) {
        const element = await place({ ...attributes, view }, width);
        const root = element.shadowRoot as ShadowRoot;
        await settled(
          () => root.querySelector(".card, .offer") !== null && !root.querySelector("[aria-busy=true]"),
        );
        expect(stickingOut(root), `${width} px`).toEqual([]);
        expect(await broken(element), `${width} px`).toEqual([]);
        element.remove();
      }
    },
  );

  test.each(Object.entries(STEPS))(
    "%s: by the rules, and nothing sticks out",
    async (_, [stands, ...presses]) => {
      ground();
      for (const width of [1200, 320]) {
        const { root, element } = await show(ACTIVE, { width, attributes, routes: ROUTES });
        if (width < 1200) await page.viewport(width, 900);
        for (const selector of presses) {
          await settled(() => root.querySelector(`${selector}:enabled`) !== null);
          press(root, selector);
        }
        await settled(() => root.querySelector(stands) !== null);
        expect(stickingOut(root), `${width} px`).toEqual([]);
        expect(await broken(element), `${width} px`).toEqual([]);
        element.remove();
      }
    },
  );

  test("nothing could be read: by the rules, and nothing sticks out", async () => {
    ground();
    fakeApi({ "GET /v1/portal": () => problem(503, "storage_unavailable") });
    for (const width of [1000, 296]) {
      const element = await place(attributes, width);
      const root = element.shadowRoot as ShadowRoot;
      await settled(() => root.querySelector(".error .btn, [part~=error] .btn") !== null);
      expect(stickingOut(root), `${width} px`).toEqual([]);
      expect(await broken(element), `${width} px`).toEqual([]);
      element.remove();
    }
  });
});
