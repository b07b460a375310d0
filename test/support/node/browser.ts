import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "./chromium.ts";

/** `hosts` are names that lead to this machine, so that a page can lie on an origin that is not localhost. */
export async function launchChromium(hosts: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium on this machine: npm test says how to get one.");
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...resolving(hosts)] });
}

/** A page in a context of its own, French as a subscriber's. Errors of the page end up in `errors`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}

function resolving(hosts: string[]): string[] {
  if (hosts.length === 0) return [];
  return [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(",")}`];
}
