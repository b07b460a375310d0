import { describe, expect, test, vi } from "vitest";
import type { Messages } from "../../widget/i18n/catalogues.ts";
import { button, place, plain, session, settled, show, text } from "../support/browser/element.ts";
import { fakeApi } from "../support/browser/fake-api.ts";
import { ACTIVE, STATES } from "../support/browser/states.ts";
import { expectNothingUncaught } from "../support/browser/uncaught.ts";

expectNothingUncaught();

test("a reader's language, with its money and dates", async () => {
  const { root } = await show(ACTIVE, { attributes: { locale: "en-GB" } });
  expect(plain(root.querySelector(".plan"))).toContain("Current plan Pro Active €49.00 excl. VAT per month");
  expect(plain(root.querySelector(".plan"))).toContain("on 3 December 2026, Visa •••• 4242");
  expect(plain(root.querySelector(".marks"))).toBe(
    "Period paid from 3 November Renews on 3 December, in 9 days",
  );
  expect(root.querySelector(".chets")?.getAttribute("lang")).toBe("en-GB");
});

test("a language that is not spoken here is French, with French money", async () => {
  for (const locale of ["sv", "constructor", "frankly"]) {
    const { root, element } = await show(ACTIVE, { attributes: { locale } });
    expect(plain(root.querySelector(".plan"))).toContain("49,00 € HT par mois");
    expect(root.querySelector(".chets")?.getAttribute("lang")).toBe("fr");
    element.remove();
  }
});

test.each([
  ["en_GB", "en-GB", "Billing"],
  ["EN-gb", "en-GB", "Billing"],
  ["fr_FR", "fr-FR", "Facturation"],
  ["en-", "fr", "Facturation"],
  ["en_US.UTF-8", "fr", "Facturation"],
])("a host that writes %s is drawn as %s", async (locale, lang, title) => {
  const { root } = await show(ACTIVE, { attributes: { locale } });
  expect(root.querySelector(".chets")?.getAttribute("lang")).toBe(lang);
  expect(plain(root.querySelector(".title"))).toBe(title);
});

test("a host's own sentence that is none breaks nothing", async () => {
  const { element, root } = await show(ACTIVE);
  element.messages = { "first-screen": { title: 7, change: "<b>Modifier</b>" } } as unknown as Messages;
  await settled(() => plain(root.querySelector(".title")) === "7");
  await expect.element(button("<b>Modifier</b>")).toBeVisible();
  expect(root.querySelector("button b")).toBeNull();
});

test("a language comes beside the session, not after it", async () => {
  const api = fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = await place({ locale: "en" });
  const asked = vi.fn(session);
  element.getSession = asked;
  // Both are under way in the turn that follows; a chunk takes longer than that.
  await Promise.resolve();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(element.shadowRoot?.querySelector(".stack")).toBeNull();
  await settled(() => element.shadowRoot?.querySelector(".plan h3") != null);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(api.to("GET /v1/portal")).toHaveLength(1);
});

test("a session that is refused while the language comes is told once, and breaks nothing", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = await place({ locale: "en" });
  const heard = vi.fn();
  element.addEventListener("chets-billing:error", heard);
  element.getSession = () => Promise.reject(new Error("no session"));
  await expect.element(text("The server did not answer.")).toBeVisible();
  expect(heard).toHaveBeenCalledTimes(1);
});

test("a host's own sentence stands above the language's, wherever it is said", async () => {
  const { element, root } = await show(STATES.trialing, { attributes: { locale: "en" } });
  element.messages = {
    "first-screen": { cancel: "End my contract" },
    status: { trialing: "Free for {days, plural, one {# day} other {# days}}" },
    rest: { audit: "Journal" },
  };
  await expect.element(button("End my contract")).toBeVisible();
  await expect.element(button("Journal")).toBeVisible();
  await expect.element(button("Change plan")).toBeVisible();
  expect(plain(root.querySelector(".plan .pill"))).toBe("Free for 4 days");
  element.messages = null;
  await expect.element(button("Unsubscribe")).toBeVisible();
});

test("messages that were set before the script came are kept", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = await place();
  const parent = element.parentElement as HTMLElement;
  element.remove();
  Object.defineProperty(element, "messages", {
    value: { "first-screen": { title: "Abonnement" } },
    configurable: true,
    writable: true,
    enumerable: true,
  });
  parent.append(element);
  await settled(() => plain(element.shadowRoot?.querySelector(".title")) === "Abonnement");
});

test("two on one page, each in its own language", async () => {
  const one = await show(ACTIVE, { attributes: { locale: "en" } });
  const two = await show(ACTIVE);
  expect(plain(one.root.querySelector(".title"))).toBe("Billing");
  expect(plain(two.root.querySelector(".title"))).toBe("Facturation");
});

describe("Arabic", () => {
  test("beside a German one, each with its own words, direction and money", async () => {
    const one = await show(ACTIVE, { attributes: { locale: "ar" } });
    const two = await show(ACTIVE, { attributes: { locale: "de" } });
    expect(plain(one.root.querySelector(".title"))).toBe("الفوترة");
    expect(plain(two.root.querySelector(".title"))).toBe("Abrechnung");
    expect(directionOf(one.root)).toBe("rtl");
    expect(directionOf(two.root)).toBe("ltr");
    one.element.remove();
    expect(plain(two.root.querySelector(".title"))).toBe("Abrechnung");
  });

  test("in a page from right to left, one from left to right stays so, and the other way round", async () => {
    document.documentElement.dir = "rtl";
    const french = await show(ACTIVE);
    expect(directionOf(french.root)).toBe("ltr");
    document.documentElement.dir = "ltr";
    const arabic = await show(ACTIVE, { attributes: { locale: "ar" } });
    expect(directionOf(arabic.root)).toBe("rtl");
    document.documentElement.removeAttribute("dir");
  });

  test("a host's hostile sheet turns nothing round", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { direction: ltr !important; text-align: left !important; all: unset !important; }");
    document.adoptedStyleSheets.push(sheet);
    const { root } = await show(ACTIVE, { attributes: { locale: "ar" } });
    const [main, title] = [root.querySelector(".plan .primary"), root.querySelector(".plan h3")];
    expect(directionOf(root)).toBe("rtl");
    expect(main?.getBoundingClientRect().left).toBeLessThan(title?.getBoundingClientRect().left ?? 0);
    document.adoptedStyleSheets.pop();
  });

  test("removed and put back, and to another language, it leaves nothing behind", async () => {
    const { element, root, api } = await show(ACTIVE, { attributes: { locale: "ar" } });
    const parent = element.parentElement as HTMLElement;
    const sheets = root.adoptedStyleSheets.length;
    for (const locale of ["de", "ar", "fr", "ar"]) {
      element.remove();
      expect(root.querySelector(".chets")?.childElementCount).toBe(0);
      element.locale = locale;
      parent.append(element);
      await settled(() => root.querySelector(".also") !== null);
    }
    expect(directionOf(root)).toBe("rtl");
    expect(root.adoptedStyleSheets.length).toBe(sheets);
    const before = api.calls.length;
    element.remove();
    window.dispatchEvent(new Event("online"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.calls).toHaveLength(before);
  });
});

function directionOf(root: ShadowRoot): string {
  return getComputedStyle(root.querySelector(".plan h3") as Element).direction;
}
