import { describe, expect, test } from "vitest";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { checkStructure, fonts, info, opened } from "../../support/node/pdf-tools.ts";
import type { SampleName } from "../../support/sample-documents.ts";
import { SAMPLE_NAMES, SAMPLES } from "../../support/sample-documents.ts";

const BASE = ["NotoSans-Regular", "NotoSans-SemiBold"];
/** Bytes, where they may be more than 30 kB: five pages, and letters that the base fonts lack. */
const MOST: Partial<Record<SampleName, number>> = {
  sixtyLines: 38_000,
  arabic: 40_000,
  hebrew: 40_000,
  chinese: 40_000,
  japanese: 40_000,
  korean: 40_000,
  twelveScripts: 55_000,
};

describe.each(SAMPLE_NAMES)("%s", (name) => {
  test("is a sound PDF, small, with all of its fonts inside", async () => {
    const pdf = await renderReceipt(SAMPLES[name], { loadFont: buildFont });
    await checkStructure(pdf);
    expect(pdf.length).toBeLessThanOrEqual(MOST[name] ?? 30_000);
    const inside = await fonts(pdf);
    expect(inside.filter(({ embedded, hasUnicode }) => !embedded || !hasUnicode)).toEqual([]);
    const own = inside.filter(({ name: font }) => BASE.includes(font));
    expect(own.map(({ name: font }) => font)).toEqual(BASE);
    if (!(name in MOST)) expect(inside).toHaveLength(2);
  });
});

test("a font has the tables and the widths that its glyphs need, and no others", async () => {
  const open = await opened(await renderReceipt(SAMPLES.card, { loadFont: buildFont }));
  const head = "stream\n\0\x01\0\0";
  const files = open
    .split(head)
    .slice(1)
    .map((rest) => Buffer.from(head.slice(-4) + rest, "latin1"));
  expect(files).toHaveLength(2);
  for (const file of files) {
    const tables = new Map(
      Array.from({ length: file.readUInt16BE(4) }, (_, i) => {
        const entry = file.subarray(12 + 16 * i);
        const start = entry.readUInt32BE(8);
        return [entry.toString("latin1", 0, 4), file.subarray(start, start + entry.readUInt32BE(12))];
      }),
    );
    expect([...tables.keys()]).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
    const widths = tables.get("hmtx") as Buffer;
    const known = Array.from({ length: 600 }, (_, glyph) => widths.readUInt16BE(4 * glyph));
    expect(known.filter((width) => width > 0).length).toBeLessThan(120);
    // The space is the first glyph after the one that stands for none: it has a width and no outline.
    expect(known[1]).toBe(260);
  }
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
