import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { button, place, plain, session, settled, show, text } from "../support/browser/element.ts";
import { fakeApi } from "../support/browser/fake-api.ts";
import { ACTIVE, STATES } from "../support/browser/states.ts";

const uncaught = vi.fn();
beforeEach(() => {
  uncaught.mockClear();
  window.addEventListener("error", uncaught);
  window.addEventListener("unhandledrejection", uncaught);
});
afterEach(() => {
  window.removeEventListener("error", uncaught);
  window.removeEventListener("unhandledrejection", uncaught);
  expect(uncaught).not.toHaveBeenCalled();
});

test("a reader's language, with its money and dates", async () => {
  const { root } = await show(ACTIVE, { attributes: { locale: "en-GB" } });
  expect(plain(root.querySelector(".plan"))).toContain("Current plan Pro Active €49.00 excl. VAT per month");
  expect(plain(root.querySelector(".plan"))).toContain("on 3 December 2026, Visa •••• 4242");
  expect(plain(root.querySelector(".marks"))).toBe(
    "Period paid since 3 November Renews on 3 December, in 9 days",
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
