import type { jsPDF } from "jspdf";
import type { Font } from "../fonts/font.ts";
import type { Faces } from "../fonts/loaded-fonts.ts";
import type { Box, Item, Layout } from "../layout/sheet.ts";
import { SHEET } from "../layout/sheet.ts";

/** Loads jsPDF: the only place that does. Asked early, it comes while the fonts do. */
export const loadJsPdf = () => import("jspdf");

/**
 * A layout as the bytes of a PDF 1.7. The same layout and id give the same bytes on every engine and in every
 * time zone: what jsPDF takes from the clock or from chance by itself (date, file id) is given to it.
 *
 * `id` is 32 hexadecimal figures.
 */
export async function draw(layout: Layout, faces: Faces, id: string): Promise<Uint8Array> {
  const { jsPDF } = await loadJsPdf();
  const pdf = new jsPDF({
    unit: "pt",
    format: [SHEET.width, SHEET.height],
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  describe(pdf, layout, id);
  addFont(pdf, faces.regular);
  addFont(pdf, faces.semibold);
  layout.pages.forEach((page, i) => {
    if (i > 0) pdf.addPage([SHEET.width, SHEET.height]);
    for (const item of page.items) drawItem(pdf, faces, item);
  });
  return new Uint8Array(pdf.output("arraybuffer"));
}

function describe(pdf: jsPDF, { title, author, language, date }: Layout, id: string): void {
  setVersion(pdf, "1.7");
  pdf.setFileId(id);
  // As a string: jsPDF writes a Date in the local time zone.
  pdf.setCreationDate(`D:${date.replaceAll("-", "")}000000+00'00'`);
  pdf.setDocumentProperties({ title, author, creator: "Chets Billing" });
  pdf.setLanguage(language as Parameters<jsPDF["setLanguage"]>[0]);
  pdf.viewerPreferences({ DisplayDocTitle: true });
}

/** jsPDF knows how but has no public call for it; it writes 1.3 by itself. */
function setVersion(pdf: jsPDF, version: string): void {
  (pdf as unknown as { __private__: { setPdfVersion(version: string): void } }).__private__.setPdfVersion(
    version,
  );
}

function addFont(pdf: jsPDF, { name, binary }: Font): void {
  pdf.addFileToVFS(`${name}.ttf`, binary);
  pdf.addFont(`${name}.ttf`, name, "normal");
}

function drawItem(pdf: jsPDF, faces: Faces, item: Item): void {
  if (item.kind === "text") {
    pdf.setFont(faces[item.face].name, "normal");
    pdf.setFontSize(item.size);
    pdf.setTextColor(item.colour);
    pdf.text(item.text, item.x, item.y, { charSpace: item.tracking });
  } else if (item.kind === "rule") {
    pdf.setLineWidth(item.thickness);
    pdf.setDrawColor(item.colour);
    pdf.line(item.x, item.y, item.x + item.width, item.y);
  } else {
    drawBox(pdf, item);
  }
}

function drawBox(pdf: jsPDF, { x, y, width, height, radius, fill, stroke }: Box): void {
  if (fill) pdf.setFillColor(fill);
  if (stroke) {
    pdf.setDrawColor(stroke.colour);
    pdf.setLineWidth(stroke.thickness);
  }
  const style = fill && stroke ? "FD" : stroke ? "S" : "F";
  if (radius > 0) pdf.roundedRect(x, y, width, height, radius, radius, style);
  else pdf.rect(x, y, width, height, style);
}
