import type { Page } from "playwright-core";
import { POPUP_LIMIT, popupLoad, totalBytes } from "../../worker/cli/build/popup-load.ts";
import { type ExtensionBrowser, startExtension } from "../support/node/extension/browser.ts";
import { startFakeBilling } from "../support/node/extension/fake-billing.ts";
import { pairWith } from "../support/node/extension/pair.ts";
import { median } from "./load.ts";
import { figure, printTable } from "./table.ts";

const RUNS = 15;
const EMPTY = "<!doctype html><title>Vide</title><p>Vide</p>";

/** What the extension's popup weighs, and how soon it shows what it knows. */
export async function benchPopup(extension: string): Promise<void> {
  const files = await popupLoad(`${extension}/chrome-mv3`);
  const total = totalBytes(files);
  printTable(
    "Extension, popup without what draws documents (brotli)",
    ["", "bytes", "limit", "share"],
    [
      [
        `${files.length} scripts and styles`,
        figure(total),
        figure(POPUP_LIMIT),
        `${figure((100 * total) / POPUP_LIMIT)} %`,
      ],
    ],
  );
  const server = await startFakeBilling();
  const browser = await startExtension({ pages: { "empty.html": EMPTY } });
  try {
    await pairWith(browser, server.origin);
    await reportOpening(browser);
  } finally {
    await browser.stop();
    await server.stop();
  }
}

async function reportOpening(browser: ExtensionBrowser): Promise<void> {
  const empty: number[] = [];
  const cached: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    empty.push(await painted(await browser.open("empty.html")));
    cached.push(await painted(await browser.popup()));
  }
  const base = median(empty);
  const row = (name: string, times: number[]) => [name, figure(median(times)), figure(median(times) - base)];
  printTable(
    `Opening the popup in Chromium (median of ${RUNS}, ms from the press to the first paint)`,
    ["popup", "ms", "more than empty"],
    [row("an empty one", empty), row("the plan and receipts, from the cache", cached)],
  );
}

/** The first paint holds all that is known: nothing is drawn before. */
async function painted(page: Page): Promise<number> {
  const time = await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  const milliseconds = Number(await time.jsonValue());
  await page.close();
  return milliseconds;
}
