import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium, openPage } from "../support/node/browser.ts";

// Everything at once, as whoever keeps the books takes it; on a company that no other test changes.
const origin = inject("origin");

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, errors } = await openPage(browser, `${origin}/?customer=garage-martin`));
});
afterAll(() => browser.close());

async function downloaded(name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("« Tout télécharger » is a ZIP of every PDF, with an index that names each", async () => {
  const { name, bytes } = await downloaded("Tout télécharger");
  expect(name).toMatch(/^factures-\d{4}(-\d{4})?\.zip$/);
  const files = unzipSync(bytes);
  const pdfs = Object.keys(files).filter((file) => file.endsWith(".pdf"));
  expect(pdfs.length).toBeGreaterThan(1);
  for (const file of pdfs) expect(strFromU8(files[file]?.subarray(0, 5) ?? new Uint8Array())).toBe("%PDF-");
  const [, ...lines] = strFromU8(files["index.csv"] ?? new Uint8Array())
    .trimEnd()
    .split("\r\n");
  expect(lines.map((line) => line.split(";").at(-1)).sort()).toEqual(pdfs.sort());
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("« Exporter en CSV » is the journal of the same documents", async () => {
  const { name, bytes } = await downloaded("Exporter en CSV");
  expect(name).toBe("journal-des-achats.csv");
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heads, ...lines] = bytes.subarray(3).toString("utf8").trimEnd().split("\r\n");
  expect(heads).toContain("Date;Numéro;Type;Client");
  expect(lines.length).toBeGreaterThan(1);
});

test("nothing went wrong in the page", () => expect(errors).toEqual([]));
