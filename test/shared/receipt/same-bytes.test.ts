import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReceiptBrowser } from "../../support/node/receipt-browser.ts";
import { openReceiptPage } from "../../support/node/receipt-browser.ts";
import type { ReceiptPage } from "../../support/receipt-page.ts";
import golden from "./golden-hashes.json" with { type: "json" };

const run = promisify(execFile);
const NAMES = Object.keys(golden) as (keyof typeof golden)[];

describe.each([
  ["Pacific/Kiritimati", "fr_FR.UTF-8"],
  ["America/Los_Angeles", "de_DE.UTF-8"],
  ["UTC", "C"],
])("Node in %s with %s", (TZ, LANG) => {
  test("draws the golden bytes", async () => {
    const script = ["test/support/node/sample-hashes.ts"];
    const { stdout } = await run(process.execPath, script, {
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
    });
    expect(JSON.parse(stdout)).toEqual(golden);
  }, 60_000);
});

describe("Chromium in Asia/Kolkata", () => {
  let browser: ReceiptBrowser;
  beforeAll(async () => {
    browser = await openReceiptPage("Asia/Kolkata");
  }, 60_000);
  afterAll(() => browser?.close());

  test.each(NAMES)("draws the golden bytes of %s", async (name) => {
    const pdf = await browser.page.evaluate(
      (sample) => (globalThis as unknown as { receipts: ReceiptPage }).receipts.binary(sample),
      name,
    );
    expect(createHash("sha256").update(Buffer.from(pdf, "latin1")).digest("hex")).toBe(golden[name]);
  });

  test("asks for no letters beyond the base while nobody has any", async () => {
    // The samples before have asked for them: a page of its own has not.
    const fresh = await openReceiptPage("Europe/Paris");
    try {
      await fresh.page.evaluate(() =>
        (globalThis as unknown as { receipts: ReceiptPage }).receipts.binary("card"),
      );
      const fonts = fresh.requested.filter((path) => path.startsWith("/fonts/"));
      expect(fonts.toSorted()).toEqual(["/fonts/NotoSans-Regular.ttf", "/fonts/NotoSans-SemiBold.ttf"]);
      expect(fresh.requested.filter((path) => /load-scripts/.test(path))).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  test("asks for jsPDF when something is drawn, for each font once, and for nothing else", async () => {
    const scripts = browser.requested.filter((path) => path.endsWith(".js"));
    expect(scripts.filter((path) => /jspdf/.test(path))).toHaveLength(1);
    expect(browser.requested.filter((path) => /html2canvas|dompurify|purify|canvg/.test(path))).toEqual([]);
    const fonts = browser.requested.filter((path) => path.startsWith("/fonts/"));
    expect(new Set(fonts).size).toBe(fonts.length);
    expect(fonts).toContain("/fonts/NotoSansArabic.ttf");
  });
});
