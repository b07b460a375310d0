import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/node/browser.ts";
import { startDemo } from "../support/node/demo-server.ts";
import { type HostPage, serveHostPage } from "../support/node/host-page.ts";
import { median } from "./load.ts";
import { figure, printTable } from "./table.ts";

const RUNS = 7;

/** How long until a subscriber sees their plan, and has a receipt, in a page of another origin. */
export async function benchScreen(): Promise<void> {
  const demo = await startDemo();
  const host = await serveHostPage(demo.origin);
  const browser = await launchChromium();
  try {
    await reportScreen(browser, host);
    await reportPdf(browser, host);
  } finally {
    await browser.close();
    await host.stop();
    await demo.stop();
  }
}

async function reportScreen(browser: Browser, host: HostPage): Promise<void> {
  const empty: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.origin}/empty`);
    empty.push(await loaded(page));
    await page.goto(`${host.origin}/`);
    first.push(await useful(page));
    await page.goto(`${host.origin}/`);
    again.push(await useful(page));
    await context.close();
  }
  const base = median(empty);
  const row = (name: string, times: number[]) => [name, figure(median(times)), figure(median(times) - base)];
  printTable(
    `First useful screen in Chromium (median of ${RUNS}, ms from the start of navigation)`,
    ["page", "ms", "more than empty"],
    [
      row("empty page, loaded", empty),
      row("widget, nothing cached", first),
      row("widget, scripts cached", again),
    ],
  );
}

async function reportPdf(browser: Browser, host: HostPage): Promise<void> {
  const ready: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${host.origin}/`);
    await useful(page);
    ready.push(await download(page, () => page.getByRole("link", { name: "ready.pdf" }).click()));
    const receipt = page.getByRole("button", { name: /^Télécharger/ }).first();
    first.push(await download(page, () => receipt.click()));
    second.push(await download(page, () => receipt.click()));
    await context.close();
  }
  const base = median(ready);
  const row = (name: string, times: number[]) => [name, figure(median(times)), figure(median(times) - base)];
  printTable(
    `A receipt as PDF (median of ${RUNS}, ms from the click to the download)`,
    ["download", "ms", "more than ready"],
    [
      row("a ready file", ready),
      row("first PDF, drawn in the browser", first),
      row("the same again", second),
    ],
  );
}

function loaded(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByType("navigation")[0]?.duration ?? 0);
}

/** When the button that changes the plan can be pressed, which is when the whole first screen is there. */
async function useful(page: Page): Promise<number> {
  const time = await page.waitForFunction(() => {
    const root = document.querySelector("chets-billing")?.shadowRoot;
    const buttons = [...(root?.querySelectorAll("button") ?? [])];
    return buttons.some((button) => button.textContent?.includes("Modifier le forfait")) && performance.now();
  });
  return Number(await time.jsonValue());
}

async function download(page: Page, click: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await Promise.all([page.waitForEvent("download"), click()]);
  return performance.now() - started;
}
