import pdfMake from "pdfmake/build/pdfmake.js";
import type { Face, Item, Layout } from "../../../shared/receipt/layout/sheet.ts";
import { SHEET } from "../../../shared/receipt/layout/sheet.ts";

/** Gives pdfmake the fonts, once. */
export function preparePdfMake(fonts: Record<Face, Uint8Array>): void {
  pdfMake.addVirtualFileSystem({
    "regular.ttf": { data: base64(fonts.regular), encoding: "base64" },
    "semibold.ttf": { data: base64(fonts.semibold), encoding: "base64" },
  });
  pdfMake.addFonts({ Noto: { normal: "regular.ttf", bold: "semibold.ttf" } });
}

/** The same texts, rules and boxes at the same places, by pdfmake; no tags, no attachment, no archive. */
export function drawByPdfMake({ pages }: Layout): Promise<Uint8Array> {
  return pdfMake
    .createPdf({
      pageSize: { width: SHEET.width, height: SHEET.height },
      pageMargins: 0,
      defaultStyle: { font: "Noto", lineHeight: 1 },
      content: pages.map(({ items }, i) => ({
        stack: items.map(contentOf),
        ...(i > 0 && { pageBreak: "before" }),
      })),
    })
    .getBuffer();
}

function contentOf(item: Item): Record<string, unknown> {
  if (item.kind === "text") {
    const { text, x, y, face, size, colour } = item;
    // pdfmake places the top of a line, not its baseline.
    const absolutePosition = { x, y: y - size };
    return { text, absolutePosition, fontSize: size, bold: face === "semibold", color: colour, noWrap: true };
  }
  const shape =
    item.kind === "rule"
      ? {
          type: "line",
          x1: 0,
          y1: 0,
          x2: item.width,
          y2: 0,
          lineWidth: item.thickness,
          lineColor: item.colour,
        }
      : {
          type: "rect",
          x: 0,
          y: 0,
          w: item.width,
          h: item.height,
          r: item.radius,
          ...(item.fill && { color: item.fill }),
          ...(item.stroke && { lineColor: item.stroke.colour, lineWidth: item.stroke.thickness }),
        };
  return { canvas: [shape], absolutePosition: { x: item.x, y: item.y } };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
