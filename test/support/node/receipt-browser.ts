import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "./chromium.ts";
import type { PageOptions } from "./receipt-files.ts";
import { receiptFiles } from "./receipt-files.ts";

const ORIGIN = "http://receipts.test";

/** A page with `test/support/receipt-page.ts` in it, and what it has asked for. */
export interface ReceiptBrowser {
  page: Page;
  requested: string[];
  close(): Promise<void>;
}

/** Opens it in a real Chromium whose time zone is `timezoneId`. */
export async function openReceiptPage(
  timezoneId: string,
  options: PageOptions = {},
): Promise<ReceiptBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no Chromium: apt-get install -y chromium");
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const fileAt = await receiptFiles(options);
  const page = await browser.newPage({ timezoneId, locale: "de-DE" });
  const requested: string[] = [];
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    requested.push(pathname);
    const file = await fileAt(pathname);
    return route.fulfill(file ?? { status: 404 });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => "receipts" in globalThis);
  return { page, requested, close: () => browser.close() };
}
