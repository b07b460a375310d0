import type { WxtBrowser } from "wxt/browser";
import type { ExtensionBrowser } from "./browser.ts";

// What is evaluated inside the extension finds it there.
declare const chrome: WxtBrowser;

/** The badge's text and its tooltip. */
export async function badgeOf(browser: ExtensionBrowser): Promise<[text: string, title: string]> {
  const worker = await browser.worker();
  return worker.evaluate(async () => [
    await chrome.action.getBadgeText({}),
    await chrome.action.getTitle({}),
  ]);
}

export async function alarmCount(browser: ExtensionBrowser): Promise<number> {
  return (await browser.worker()).evaluate(async () => (await chrome.alarms.getAll()).length);
}

/** The alarm goes off now. */
export async function ring(browser: ExtensionBrowser): Promise<void> {
  await (await browser.worker()).evaluate(() => chrome.alarms.create("check", { when: Date.now() }));
}

/** What the extension keeps. */
export async function keptValues(browser: ExtensionBrowser): Promise<Record<string, unknown>> {
  return (await browser.worker()).evaluate(() => chrome.storage.local.get(null));
}

/** Writes over what it keeps. */
export async function keep(browser: ExtensionBrowser, values: Record<string, unknown>): Promise<void> {
  await (await browser.worker()).evaluate((items) => chrome.storage.local.set(items), values);
}
