import { describe, expect, test } from "vitest";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { checkStructure, fonts, info, opened } from "../../support/node/pdf-tools.ts";
import { SAMPLE_NAMES, SAMPLES } from "../../support/sample-documents.ts";

describe.each(SAMPLE_NAMES)("%s", (name) => {
  test("is a sound PDF of at most 35 kB (42 on five pages) with both fonts inside", async () => {
    const pdf = await renderReceipt(SAMPLES[name], { loadFont: buildFont });
    await checkStructure(pdf);
    expect(pdf.length).toBeLessThanOrEqual(name === "sixtyLines" ? 42_000 : 35_000);
    expect(await fonts(pdf)).toEqual([
      { name: "NotoSans-Regular", embedded: true, hasUnicode: true },
      { name: "NotoSans-SemiBold", embedded: true, hasUnicode: true },
    ]);
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
