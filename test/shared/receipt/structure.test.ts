import { describe, expect, test } from "vitest";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { checkStructure, fonts, info, opened } from "../../support/node/pdf-tools.ts";
import type { SampleName } from "../../support/sample-documents.ts";
import { SAMPLE_NAMES, SAMPLES } from "../../support/sample-documents.ts";

const BASE = ["NotoSans-Regular", "NotoSans-SemiBold"];
/** Bytes, where they may be more than 35 kB: five pages, and letters that the base fonts lack. */
const MOST: Partial<Record<SampleName, number>> = {
  sixtyLines: 42_000,
  arabic: 100_000,
  hebrew: 100_000,
  chinese: 100_000,
  japanese: 100_000,
  korean: 100_000,
  twelveScripts: 100_000,
};

describe.each(SAMPLE_NAMES)("%s", (name) => {
  test("is a sound PDF, small, with all of its fonts inside", async () => {
    const pdf = await renderReceipt(SAMPLES[name], { loadFont: buildFont });
    await checkStructure(pdf);
    expect(pdf.length).toBeLessThanOrEqual(MOST[name] ?? 35_000);
    const inside = await fonts(pdf);
    expect(inside.filter(({ embedded, hasUnicode }) => !embedded || !hasUnicode)).toEqual([]);
    const own = inside.filter(({ name: font }) => BASE.includes(font));
    expect(own.map(({ name: font }) => font)).toEqual(BASE);
    if (!(name in MOST)) expect(inside).toHaveLength(2);
  });
});

test("says its title, author, date, language and version", async () => {
  const pdf = await renderReceipt(SAMPLES.card, { loadFont: buildFont });
  const said = await info(pdf);
  expect(said.get("Title")).toBe("Facture FA-2026-000123");
  expect(said.get("Author")).toBe("ChetsPMS SAS");
  expect(said.get("PDF version")).toBe("1.7");
  expect(said.get("Page size")).toContain("A4");
  const open = await opened(pdf);
  expect(open).toContain("/CreationDate (D:20261103000000+00'00')");
  expect(open).toContain("/Lang (fr)");
  expect(open).toContain("/DisplayDocTitle true");
});

test("nothing is drawn outside the page's margins", async () => {
  const open = await opened(await renderReceipt(SAMPLES.longNames, { loadFont: buildFont }));
  const placed = [...open.matchAll(/^(\d[\d.]*) (\d[\d.]*) Td$/gm)];
  expect(placed.length).toBeGreaterThan(50);
  for (const [, x, y] of placed) {
    expect(Number(x)).toBeGreaterThanOrEqual(48);
    expect(Number(x)).toBeLessThan(548);
    expect(Number(y)).toBeGreaterThan(40);
    expect(Number(y)).toBeLessThan(800);
  }
});
