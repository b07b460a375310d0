import { describe, expect, test } from "vitest";
import type { Block } from "../../../../shared/receipt/layout/block.ts";
import type { Piece } from "../../../../shared/receipt/layout/flow.ts";
import { flow, NEXT_TOP } from "../../../../shared/receipt/layout/flow.ts";
import type { Page } from "../../../../shared/receipt/layout/sheet.ts";
import { FOOT, TOP } from "../../../../shared/receipt/layout/sheet.ts";

function block(name: string, height: number): Block {
  const run = { kind: "text", x: 0, y: 0, face: "regular", size: 9, colour: "#000000", tracking: 0 } as const;
  return { items: [{ ...run, text: name }], height };
}

const piece = (name: string, height: number, more: Partial<Piece> = {}): Piece => ({
  block: block(name, height),
  gap: 0,
  ...more,
});

const names = (pages: Page[]): string[][] =>
  pages.map(({ items }) => items.map((item) => (item.kind === "text" ? item.text : "")));

function top(pages: Page[], name: string): number | undefined {
  return pages.flatMap((page) => page.items).find((item) => item.kind === "text" && item.text === name)?.y;
}

describe("flow", () => {
  test("one under the other, with their gaps; the closing at the foot", () => {
    const pages = flow([piece("a", 100), piece("b", 50, { gap: 20 })], [piece("z", 30)]);
    expect(names(pages)).toEqual([["a", "b", "z"]]);
    expect(top(pages, "b")).toBe(TOP + 120);
    expect(top(pages, "z")).toBe(FOOT - 12 - 30);
  });

  test("what does not fit begins the next page, without its gap", () => {
    const pages = flow([piece("a", 600), piece("b", 200, { gap: 20 })], []);
    expect(names(pages)).toEqual([["a"], ["b"]]);
    expect(top(pages, "b")).toBe(NEXT_TOP);
  });

  test("kept pieces move together", () => {
    const pages = flow([piece("a", 600), piece("b", 60, { keep: true }), piece("c", 100)], []);
    expect(names(pages)).toEqual([["a"], ["b", "c"]]);
  });

  test("kept pieces that no page can hold are parted where the page is full", () => {
    const pages = flow([piece("a", 10), piece("b", 600, { keep: true }), piece("c", 300)], []);
    expect(names(pages)).toEqual([["a", "b"], ["c"]]);
  });

  test("a parting leaves its words on both pages, and room is kept for them", () => {
    const parting = { before: block("carried", 50), after: block("brought", 50) };
    const rows = [piece("a", 300), piece("b", 300), piece("c", 80, { parting }), piece("d", 80, { parting })];
    expect(names(flow(rows, []))).toEqual([
      ["a", "b", "carried"],
      ["brought", "c", "d"],
    ]);
  });

  test("a closing without room goes on to the next page, paragraph by paragraph", () => {
    const closing = [piece("y", 30), piece("z", 60, { gap: 5 })];
    expect(names(flow([piece("a", 690)], closing))).toEqual([["a", "y"], ["z"]]);
  });
});
