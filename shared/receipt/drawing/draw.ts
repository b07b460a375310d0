import type { jsPDF } from "jspdf";
import type { Font } from "../fonts/font.ts";
import { textWidth } from "../fonts/font.ts";
import type { Faces } from "../fonts/loaded-fonts.ts";
import { segments } from "../fonts/segments.ts";
import type { Box, Item, Layout, Page, Run } from "../layout/sheet.ts";
import { SHEET } from "../layout/sheet.ts";
import type { Tag } from "../layout/tag.ts";
import { addArchive } from "./archive.ts";
import { readObjects, textString } from "./objects.ts";
import type { Mark } from "./structure.ts";
import { addStructure } from "./structure.ts";
import { writeFile } from "./write-file.ts";

/** Loads jsPDF: the only place that does. Asked early, it comes while the fonts do. */
export const loadJsPdf = () => import("jspdf");

/** A file, and the characters that it draws as □, each once. */
export interface Drawn {
  file: Uint8Array;
  missing: string;
}

/**
 * A layout as the bytes of a PDF/A-3a that is PDF/UA-1 too, with `xml` attached to it. jsPDF draws the pages and
 * embeds the fonts; the rest of the file is written here, since jsPDF has no tags, no attachments and no
 * archival metadata. The same layout, XML and id give the same bytes on every engine and in every time zone.
 *
 * `id` is 32 hexadecimal figures.
 */
export async function draw(layout: Layout, faces: Faces, id: string, xml: string | null): Promise<Drawn> {
  const { jsPDF } = await loadJsPdf();
  const pdf = new jsPDF({
    unit: "pt",
    format: [SHEET.width, SHEET.height],
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  for (const font of new Set([...faces.regular, ...faces.semibold])) addFont(pdf, font);
  const marks = layout.pages.flatMap((page, i) => {
    if (i > 0) pdf.addPage([SHEET.width, SHEET.height]);
    return drawPage(pdf, faces, page, i);
  });
  const objects = readObjects(pdf.output());
  const pages = layout.pages.map((_, i) => {
    const number = pdf.getPageInfo(i + 1).objId;
    objects[number] = objects[number]?.replace(/^<</, `<</StructParents ${i}/Tabs/S`);
    return `${number} 0 R`;
  });
  // The last two of jsPDF are its information and its catalog.
  objects.length -= 2;
  const structure = addStructure(objects, marks, pages);
  const deflate = deflateOf(pdf);
  const file = writeFile(objects, { ...addArchive(objects, layout, xml, structure, deflate), id }, deflate);
  return { file, missing: missingIn(layout, faces) };
}

function missingIn({ pages }: Layout, faces: Faces): string {
  const missing = new Set<string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== "text") continue;
    for (const { actual } of segments(item.text, faces[item.face]))
      for (const one of actual ?? "") missing.add(one);
  }
  return [...missing].join("");
}

/** jsPDF's own compression, which it shows to its plugins only. */
function deflateOf(pdf: jsPDF): (data: string) => string {
  const plugin = pdf as unknown as {
    processDataByFilters(data: string, filters: string[]): { data: string };
  };
  return (data) => plugin.processDataByFilters(data, ["FlateEncode"]).data;
}

function addFont(pdf: jsPDF, { name, binary }: Font): void {
  pdf.addFileToVFS(`${name}.ttf`, binary);
  pdf.addFont(`${name}.ttf`, name, "normal");
}

/** Each stretch of items of one tag is marked as its content, what has none as an artifact. */
function drawPage(pdf: jsPDF, faces: Faces, { items }: Page, page: number): Mark[] {
  const marks: Mark[] = [];
  let open: Tag | null | undefined;
  for (const item of items) {
    const tag = (item.kind === "text" && item.tag) || null;
    if (tag !== open) {
      if (open !== undefined) write(pdf, "EMC");
      write(pdf, tag ? `/${tag.type}<</MCID ${marks.length}>>BDC` : "/Artifact BMC");
      if (tag) marks.push({ tag, page, id: marks.length });
      open = tag;
    }
    drawItem(pdf, faces, item);
  }
  if (open !== undefined) write(pdf, "EMC");
  return marks;
}

/** jsPDF's types do not tell of it, its plugins draw by it. */
function write(pdf: jsPDF, operator: string): void {
  (pdf.internal as unknown as { write(operator: string): void }).write(operator);
}

function drawItem(pdf: jsPDF, faces: Faces, item: Item): void {
  if (item.kind === "text") drawRun(pdf, faces, item);
  else if (item.kind === "rule") {
    pdf.setLineWidth(item.thickness);
    pdf.setDrawColor(item.colour);
    pdf.line(item.x, item.y, item.x + item.width, item.y);
  } else drawBox(pdf, item);
}

function drawRun(pdf: jsPDF, faces: Faces, { text, x, y, face, size, colour, tracking }: Run): void {
  pdf.setFontSize(size);
  pdf.setTextColor(colour);
  let left = x;
  for (const segment of segments(text, faces[face])) {
    const { font, actual } = segment;
    pdf.setFont(font.name, "normal");
    if (actual !== null) write(pdf, `/Span<</ActualText ${textString(actual)}>>BDC`);
    pdf.text(segment.text, left, y, { charSpace: tracking });
    if (actual !== null) write(pdf, "EMC");
    left += textWidth(font, segment.text, size) + tracking * segment.text.length;
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
