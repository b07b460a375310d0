import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { buildFont } from "../../shared/receipt/fonts/build/build-fonts.ts";
import { SOURCES } from "../../shared/receipt/fonts/build/sources.ts";
import { openReceiptPage } from "../support/node/receipt-browser.ts";
import { bundleForPage } from "../support/node/receipt-bundle.ts";
import { quantile } from "./load.ts";
import type { Drawer, Drawing, RivalsPage } from "./rivals/page.ts";
import { figure, printTable } from "./table.ts";

const FOLDER = ".build/bench/rivals";
const PAGE = "test/bench/rivals/page.ts";
const RIVALS = ["pdf-lib@1.17.1", "@pdf-lib/fontkit@1.1.1", "pdfmake@0.3.11"];
const COUNT = 60;
const YEAR = 120;
const DRAWERS: [Drawer, string][] = [
  ["own", "this product: tags, XML, PDF/A-3a"],
  ["pdf-lib", "pdf-lib: texts and rules alone"],
  ["pdfmake", "pdfmake: texts and rules alone"],
];

/**
 * One invoice in Chromium, beside two libraries that draw the same texts at the same places with the same
 * fonts, each in a page of its own of the same run. They are installed for the bench alone.
 */
export async function benchReceipts(): Promise<void> {
  // They are cut at build time: no part of what a reader waits for.
  await Promise.all(SOURCES.map(({ name }) => buildFont(`${name}.ttf`)));
  const installed = await install();
  const options = installed
    ? { entry: PAGE, modules: [`${process.cwd()}/${FOLDER}/node_modules`] }
    : { entry: PAGE, absent: ["pdf-lib", "@pdf-lib/fontkit", "pdfmake/build/pdfmake.js"] };
  const rows: string[][] = [];
  for (const [drawer, name] of installed ? DRAWERS : DRAWERS.slice(0, 1)) {
    const { page, close } = await openReceiptPage("Europe/Paris", options);
    try {
      const drawing = await page.evaluate(
        ([which, count]) =>
          (globalThis as unknown as { receipts: RivalsPage }).receipts.draw(which as Drawer, Number(count)),
        [drawer, COUNT] as const,
      );
      rows.push(rowOf(name, drawing));
    } finally {
      await close();
    }
  }
  printTable(
    `One invoice as PDF in Chromium (${COUNT} in a row; first ≤ 300 ms, p95 ≤ 50 ms, PDF ≤ 35 kB)`,
    ["drawn by", "first ms", "warm median ms", "warm p95 ms", "PDF kB"],
    rows,
  );
  if (!installed) console.log("\nWithout pdf-lib and pdfmake: npm could not install them.");
  await reportYear(options);
  await reportSize();
}

async function install(): Promise<boolean> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/package.json`, '{ "private": true }');
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--loglevel=error"];
  try {
    await promisify(execFile)("npm", ["install", ...quiet, ...RIVALS], { cwd: FOLDER });
    return true;
  } catch {
    return false;
  }
}

function rowOf(name: string, { times, bytes }: Drawing): string[] {
  const [first = Number.NaN, ...warm] = times;
  return [
    name,
    figure(first),
    ...[0.5, 0.95].map((q) => figure(quantile(warm, q), 1)),
    figure(bytes / 1000, 1),
  ];
}

async function reportYear(options: Parameters<typeof openReceiptPage>[1]): Promise<void> {
  const { page, close } = await openReceiptPage("Europe/Paris", options);
  try {
    const { time, longTasks } = await page.evaluate(
      (count) => (globalThis as unknown as { receipts: RivalsPage }).receipts.year(count),
      YEAR,
    );
    printTable(
      `${YEAR} invoices as one ZIP in Chromium`,
      ["", "measured", "limit"],
      [
        ["ms, nothing loaded before", figure(time), figure(3_000)],
        ["main-thread tasks over 50 ms", longTasks.length, 0],
        ["the longest of them, ms", figure(Math.max(0, ...longTasks)), ""],
      ],
    );
  } finally {
    await close();
  }
}

async function reportSize(): Promise<void> {
  const chunks = await bundleForPage("shared/receipt/render-receipt.ts", { external: ["jspdf", "fflate"] });
  printTable(
    "What draws an invoice, beyond jsPDF and fonts (gzip)",
    ["chunk", "bytes"],
    chunks.map(({ fileName, code }) => [
      fileName.replace(/-[\w-]{8}\.js$/, ""),
      figure(gzipSync(code, { level: 9 }).length),
    ]),
  );
}
