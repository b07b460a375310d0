import { afterEach } from "vitest";
import { page } from "vitest/browser";
import type { Portal } from "../../../shared/api/types/index.ts";
import "../../../widget/element.ts";
import type { ChetsBilling } from "../../../widget/element.ts";
import { type Answer, type FakeApi, fakeApi } from "./fake-api.ts";

export interface Shown {
  element: ChetsBilling;
  root: ShadowRoot;
  api: FakeApi;
}

const hosts = new Set<HTMLElement>();

afterEach(() => {
  for (const host of hosts) host.remove();
  hosts.clear();
  sessionStorage.clear();
});

/** A session that the host hands out. */
export const session = async () => ({
  token: "token",
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
});

/** Puts an element into a box of a width, in a window that is wide enough. */
export async function place(attributes: Record<string, string> = {}, width = 1200): Promise<ChetsBilling> {
  await page.viewport(Math.max(width, 1280), 900);
  const host = document.createElement("div");
  host.style.width = `${width}px`;
  const element = document.createElement("chets-billing") as ChetsBilling;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.getSession = session;
  host.append(element);
  document.body.append(host);
  hosts.add(host);
  return element;
}

export interface Scene {
  width?: number;
  attributes?: Record<string, string>;
  /** What else is asked for at once. */
  routes?: Record<string, Answer>;
}

/** The element with a portal, once everything of its first screen stands. */
export async function show(
  portal: Portal,
  { width = 1200, attributes = {}, routes = {} }: Scene = {},
): Promise<Shown> {
  const api = fakeApi({ "GET /v1/portal": () => portal, ...routes });
  const element = await place(attributes, width);
  const root = await rootOf(element);
  await settled(
    () => root.querySelector("[aria-busy], .wait") === null && root.querySelector(".card") !== null,
  );
  return { element, root, api };
}

async function rootOf(element: ChetsBilling): Promise<ShadowRoot> {
  await settled(() => element.shadowRoot !== null);
  if (!element.shadowRoot) throw new Error("The element has no shadow root");
  return element.shadowRoot;
}

/** Waits until something is so; fails after five seconds. */
export async function settled(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It never came to be that ${condition}`);
}

/** What has the focus in a root: its name, as a reader hears it. */
export function focused(root: ShadowRoot): string {
  const element = root.activeElement;
  return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Text with all its spaces alike. */
export const plain = (element: Element | null | undefined): string =>
  ((element as HTMLElement | null)?.innerText ?? "").replace(/\s+/g, " ").trim();

export const button = (name: string | RegExp) => page.getByRole("button", { name });
/** A button whose name begins so. */
export const buttonFrom = (start: string) => page.getByRole("button", { name: new RegExp(`^${start}`) });
export const text = (part: string) => page.getByText(part, { exact: false });
export const dialog = () => page.getByRole("dialog");
