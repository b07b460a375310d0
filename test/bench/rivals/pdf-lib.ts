import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, rgb } from "pdf-lib";
import type { Face, Layout } from "../../../shared/receipt/layout/sheet.ts";
import { SHEET } from "../../../shared/receipt/layout/sheet.ts";

/** The same texts, rules and boxes at the same places, by pdf-lib; no tags, no attachment, no archive. */
export async function drawByPdfLib({ pages }: Layout, fonts: Record<Face, Uint8Array>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const faces = {
    regular: await pdf.embedFont(fonts.regular, { subset: true }),
    semibold: await pdf.embedFont(fonts.semibold, { subset: true }),
  };
  for (const { items } of pages) {
    const page = pdf.addPage([SHEET.width, SHEET.height]);
    for (const item of items) {
      const y = SHEET.height - item.y;
      if (item.kind === "text") {
        const { text, x, face, size, colour } = item;
        page.drawText(text, { x, y, font: faces[face], size, color: colourOf(colour) });
      } else if (item.kind === "rule") {
        const { x, width, thickness, colour } = item;
        page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness, color: colourOf(colour) });
      } else {
        const { x, width, height, fill, stroke } = item;
        page.drawRectangle({
          x,
          y: y - height,
          width,
          height,
          ...(fill && { color: colourOf(fill) }),
          ...(stroke && { borderColor: colourOf(stroke.colour), borderWidth: stroke.thickness }),
        });
      }
    }
  }
  return pdf.save();
}

function colourOf(colour: string): unknown {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return rgb(red / 255, green / 255, blue / 255);
}
