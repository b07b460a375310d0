import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { chromiumArguments, findChromium } from "./chromium.ts";
import { bundleForPage, UNWANTED } from "./receipt-bundle.ts";

const ORIGIN = "http://receipts.test";

const PAGE = "test/support/receipt-page.ts";

export interface PageOptions {
  /** What stands in the page. */
  entry?: string;
  /** Packages that the page does without. */
  absent?: string[];
  /** Folders of packages, before the project's own. */
  modules?: string[];
}

/** A page with `test/support/receipt-page.ts` in it, and what it has asked for. */
export interface ReceiptBrowser {
  page: Page;
  requested: string[];
  close(): Promise<void>;
}

/** Opens it in a real Chromium whose time zone is `timezoneId`. */
export async function openReceiptPage(
  timezoneId: string,
  { entry = PAGE, absent = [], modules = [] }: PageOptions = {},
): Promise<ReceiptBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no Chromium: apt-get install -y chromium");
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const files = new Map<string, string | Buffer>();
  const options = { external: [...UNWANTED, ...absent], modules: [...modules, "node_modules"] };
  for (const chunk of await bundleForPage(entry, options)) {
    files.set(`/${chunk.fileName}`, chunk.code);
    if (chunk.isEntry)
      files.set("/", `<!doctype html><script type="module" src="/${chunk.fileName}"></script>`);
  }

  const page = await browser.newPage({ timezoneId, locale: "de-DE" });
  const requested: string[] = [];
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    requested.push(pathname);
    const [, font] = /^\/fonts\/(.+)$/.exec(pathname) ?? [];
    const body = font ? Buffer.from(await buildFont(font)) : files.get(pathname);
    const contentType = pathname === "/" ? "text/html" : "text/javascript";
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => "receipts" in globalThis);
  return { page, requested, close: () => browser.close() };
}
