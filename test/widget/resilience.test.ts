import { describe, expect, test, vi } from "vitest";
import { broken } from "../support/browser/broken-rules.ts";
import { button, focused, place, plain, settled, show } from "../support/browser/element.ts";
import { cut, fakeApi, problem } from "../support/browser/fake-api.ts";
import { countHolding } from "../support/browser/holding.ts";
import { ACTIVE, STATES } from "../support/browser/states.ts";
import { expectNothingUncaught } from "../support/browser/uncaught.ts";

expectNothingUncaught();

const PORTAL = "GET /v1/portal";

const banner = (root: ShadowRoot) => plain(root.querySelector(".banner"));

/** Timers of a second or more run at once, and what they would have waited is written down. */
function hurry(): number[] {
  const waited: number[] = [];
  const real = window.setTimeout.bind(window);
  vi.spyOn(window, "setTimeout").mockImplementation(((act: TimerHandler, wait = 0) => {
    if (wait >= 1_000) waited.push(wait);
    return real(act, wait >= 1_000 ? 0 : wait);
  }) as typeof window.setTimeout);
  return waited;
}

describe("what can't be read again", () => {
  test("stays, with the time and the age of it, until it can", async () => {
    const { element, root, api } = await show(ACTIVE);
    const heard = vi.fn();
    element.addEventListener("chets-billing:error", ({ detail }: CustomEventInit) => heard(detail.code));
    api.on(PORTAL, cut);
    await element.refresh();
    expect(banner(root)).toBe(
      "Voici l’état connu à 10 h 04. Le serveur ne répond pas. Un nouvel essai est fait automatiquement. Actualiser",
    );
    await expect.element(button("Modifier le forfait")).toBeEnabled();
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 3 * 60_000);
    await element.refresh();
    expect(banner(root)).toContain("Voici l’état connu à 10 h 04, il y a 3 minutes.");
    expect(heard.mock.calls).toEqual([["network_failure"]]);
    api.on(PORTAL, () => STATES.canceling);
    await button("Actualiser").click();
    await settled(() => plain(root.querySelector(".plan .pill")) === "Résiliation prévue");
    expect(plain(root.querySelector(".stack"))).not.toContain("Voici l’état connu");
    expect(focused(root)).toBe("Facturation");
  });

  test("is said also where the host reads again before the rest of the page stands", async () => {
    const api = fakeApi({ [PORTAL]: () => ACTIVE });
    const element = await place();
    const heard = vi.fn();
    element.addEventListener("chets-billing:error", ({ detail }: CustomEventInit) => heard(detail.code));
    await new Promise<void>((resolve) => {
      element.addEventListener("chets-billing:ready", () => {
        api.on(PORTAL, cut);
        element.refresh().then(resolve);
      });
    });
    expect(banner(element.shadowRoot as ShadowRoot)).toContain("Voici l’état connu à 10 h 04.");
    expect(heard.mock.calls).toEqual([["network_failure"]]);
  });

  test("is tried again more and more rarely, and no more once it came", async () => {
    const { element, root, api } = await show(ACTIVE);
    const waited = hurry();
    api.on(PORTAL, () => problem(500, "internal_error"));
    await element.refresh();
    await settled(() => waited.length >= 7);
    expect(waited.slice(0, 7)).toEqual([2_000, 5_000, 15_000, 30_000, 60_000, 60_000, 60_000]);
    api.on(PORTAL, () => ACTIVE);
    await settled(() => root.querySelector(".banner") === null);
    const before = api.to(PORTAL).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(api.to(PORTAL)).toHaveLength(before);
  });

  test("because the session is over, is not tried again: the reader is told how to go on", async () => {
    const { element, root, api } = await show(ACTIVE);
    const waited = hurry();
    api.on(PORTAL, () => problem(401, "session_revoked"));
    await element.refresh();
    expect(banner(root)).toBe(
      "Voici l’état connu à 10 h 04. Votre session a expiré. Rechargez la page pour continuer ; rien n’a été perdu.",
    );
    expect(waited).toEqual([]);
  });

  test("is said above a section that stands alone, too", async () => {
    const { element, root, api } = await show(ACTIVE, { attributes: { view: "payments" } });
    api.on(PORTAL, cut);
    await element.refresh();
    await settled(() => root.querySelector(".banner") !== null);
    const [news, section] = [".news", ".history"].map((part) => root.querySelector(part));
    expect(news?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      section?.getBoundingClientRect().top ?? 0,
    );
    expect(section?.getBoundingClientRect().width).toBe(news?.getBoundingClientRect().width);
  });

  test.each(["fr", "ar"])("breaks no rule of accessibility, %s", async (locale) => {
    for (const theme of ["light", "dark"]) {
      document.body.style.background = theme === "dark" ? "#121211" : "#F6F5F2";
      const { element, root, api } = await show(ACTIVE, { attributes: { locale, theme } });
      api.on(PORTAL, cut);
      await element.refresh();
      await settled(() => root.querySelector(".banner") !== null);
      expect(await broken(element)).toEqual([]);
      element.remove();
    }
  });
});

test("offline, the connection is tried again by and by, though nobody says that it is back", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(PORTAL, cut);
  const waited = hurry();
  window.dispatchEvent(new Event("offline"));
  await settled(() => waited.length >= 3);
  expect(waited.slice(0, 3)).toEqual([15_000, 30_000, 60_000]);
  expect(banner(root)).toContain("Vous êtes hors ligne.");
  api.on(PORTAL, () => ACTIVE);
  await settled(() => root.querySelector(".banner") === null);
  await expect.element(button("Modifier le forfait")).toBeEnabled();
});

test("two on one page: what befalls one leaves the other alone", async () => {
  const one = await show(ACTIVE);
  const two = await show(ACTIVE);
  one.api.on(PORTAL, cut);
  two.api.on(PORTAL, cut);
  await one.element.refresh();
  await settled(() => one.root.querySelector(".banner") !== null);
  expect(two.root.querySelector(".banner")).toBeNull();
});

describe("removed", () => {
  /** The element stands, its flow was opened, it could not be read again, and it goes. */
  async function live(element: HTMLElement, parent: HTMLElement, api: ReturnType<typeof fakeApi>) {
    api.on(PORTAL, () => ACTIVE);
    parent.append(element);
    const root = element.shadowRoot as ShadowRoot;
    await settled(() => root.querySelector(".also") !== null);
    root.querySelector<HTMLElement>(".plan .acts .quiet")?.click();
    await settled(() => root.querySelector("dialog[open]") !== null);
    api.on(PORTAL, cut);
    await (element as HTMLElement & { refresh(): Promise<void> }).refresh();
    await settled(() => root.querySelector(".banner") !== null);
    element.remove();
  }

  test("and put back again and again, it holds on to nothing", async () => {
    const api = fakeApi({ [PORTAL]: () => ACTIVE });
    const element = await place();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    // Chunks and styles come once, and stay.
    await live(element, parent, api);
    const holding = countHolding();
    for (let turn = 0; turn < 5; turn++) await live(element, parent, api);
    expect(holding.listeners()).toEqual([]);
    expect(holding.observers()).toBe(0);
    expect(holding.timers().filter((wait) => wait >= 1_000)).toEqual([]);
    expect(element.shadowRoot?.querySelector(".chets")?.childElementCount).toBe(0);
    expect(element.shadowRoot?.adoptedStyleSheets.length).toBe(
      new Set(element.shadowRoot?.adoptedStyleSheets).size,
    );
  });

  test("while it waits for the portal, it draws nothing when that comes", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    fakeApi({ [PORTAL]: () => promise });
    const element = await place();
    element.remove();
    resolve(ACTIVE);
    await new Promise((wait) => setTimeout(wait, 50));
    expect(element.shadowRoot?.querySelector(".chets")?.childElementCount ?? 0).toBe(0);
  });
});
