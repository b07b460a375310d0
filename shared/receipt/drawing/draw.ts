import type { jsPDF } from "jspdf";
import { nextTask } from "../../next-task.ts";
import type { Font } from "../fonts/font.ts";
import { textWidth } from "../fonts/font.ts";
import type { Fonts } from "../fonts/loaded-fonts.ts";
import { segments } from "../fonts/segments.ts";
import type { Box, Item, Layout, Page, Run } from "../layout/sheet.ts";
import { SHEET } from "../layout/sheet.ts";
import type { Tag } from "../layout/tag.ts";
import { addArchive } from "./archive.ts";
import { compressStreams, loadDeflate } from "./compress.ts";
import { embedFont, metadataOf } from "./embedded-font.ts";
import { readObjects, textString } from "./objects.ts";
import type { Mark } from "./structure.ts";
import { addStructure } from "./structure.ts";
import { writeFile } from "./write-file.ts";

/** Loads jsPDF: the only place that does. Asked early, it comes while the fonts do, and so does what compresses. */
export async function loadJsPdf() {
  const [jsPdf] = await Promise.all([import("jspdf"), loadDeflate()]);
  return jsPdf;
}

/** Gives Arabic letters their forms: a plugin of jsPDF, of which its types do not tell. */
export function arabicShaper({ jsPDF }: Awaited<ReturnType<typeof loadJsPdf>>): (run: string) => string {
  const plugin = jsPDF.API as unknown as { processArabic(text: string): string };
  return (run) => plugin.processArabic(run);
}

/** A file, and the characters that it draws as □, each once. */
export interface Drawn {
  file: Uint8Array;
  missing: string;
}

/**
 * A layout as the bytes of a PDF/A-3a that is PDF/UA-1 too, with `xml` attached to it. jsPDF draws the pages and
 * embeds the fonts; the rest of the file is written here, since jsPDF has no tags, no attachments and no
 * archival metadata. The same layout, XML and id give the same bytes on every engine and in every time zone.
 * The page has its turn between two steps, none of which is long.
 *
 * `id` is 32 hexadecimal figures.
 */
export async function draw(layout: Layout, fonts: Fonts, id: string, xml: string | null): Promise<Drawn> {
  const { faces } = fonts;
  const { jsPDF } = await loadJsPdf();
  const pdf = new jsPDF({
    unit: "pt",
    format: [SHEET.width, SHEET.height],
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  for (const font of new Set([...faces.regular, ...faces.semibold])) {
    embedFont(pdf, font);
    await nextTask();
  }
  const marks: Mark[] = [];
  for (const [i, page] of layout.pages.entries()) {
    if (i > 0) pdf.addPage([SHEET.width, SHEET.height]);
    marks.push(...drawPage(pdf, fonts, page, i));
    await nextTask();
  }
  // A glyph of Arabic is a form of a letter; those who copy it get the letter.
  for (const font of faces.regular) fonts.rightToLeft?.speak(metadataOf(pdf, font).toUnicode);
  const written = pdf.output();
  await nextTask();
  const objects = readObjects(written);
  const pages = layout.pages.map((_, i) => {
    const number = pdf.getPageInfo(i + 1).objId;
    objects[number] = objects[number]?.replace(/^<</, `<</StructParents ${i}/Tabs/S`);
    return `${number} 0 R`;
  });
  // The last two of jsPDF are its information and its catalog.
  objects.length -= 2;
  const deflate = await loadDeflate();
  await compressStreams(objects, deflate);
  const structure = addStructure(objects, marks, pages);
  const file = writeFile(objects, { ...addArchive(objects, layout, xml, structure, deflate), id }, deflate);
  return { file, missing: missingIn(layout, fonts) };
}

function missingIn({ pages }: Layout, { faces }: Fonts): string {
  const missing = new Set<string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== "text") continue;
    for (const { actual } of segments(item.text, faces[item.face]))
      for (const one of actual ?? "") missing.add(one);
  }
  return [...missing].join("");
}

/** Each stretch of items of one tag is marked as its content, what has none as an artifact. */
function drawPage(pdf: jsPDF, fonts: Fonts, { items }: Page, page: number): Mark[] {
  const marks: Mark[] = [];
  let open: Tag | null | undefined;
  for (const item of items) {
    const tag = (item.kind === "text" && item.tag) || null;
    if (tag !== open) {
      if (open !== undefined) write(pdf, "EMC");
      write(pdf, tag ? `/${tag.type}<</MCID ${marks.length}>>BDC` : "/Artifact BMC");
      if (tag) marks.push({ tag, page, id: marks.length, text: "", reversed: false });
      open = tag;
    }
    const mark = marks.at(-1);
    if (fonts.rightToLeft && mark && tag && item.kind === "text") {
      mark.text += fonts.rightToLeft.said(item.text);
      mark.reversed ||= fonts.rightToLeft.isIn(item.text);
    }
    drawItem(pdf, fonts, item);
  }
  if (open !== undefined) write(pdf, "EMC");
  return marks;
}

/** jsPDF's types do not tell of it, its plugins draw by it. */
function write(pdf: jsPDF, operator: string): void {
  (pdf.internal as unknown as { write(operator: string): void }).write(operator);
}

function drawItem(pdf: jsPDF, fonts: Fonts, item: Item): void {
  if (item.kind === "text") drawRun(pdf, fonts, item);
  else if (item.kind === "rule") {
    pdf.setLineWidth(item.thickness);
    pdf.setDrawColor(item.colour);
    pdf.line(item.x, item.y, item.x + item.width, item.y);
  } else drawBox(pdf, item);
}

function drawRun(
  pdf: jsPDF,
  { faces, rightToLeft }: Fonts,
  { text, x, y, face, size, colour, tracking }: Run,
): void {
  pdf.setFontSize(size);
  pdf.setTextColor(colour);
  let left = x;
  const put = (font: Font, words: string): void => {
    pdf.setFont(font.name, "normal");
    pdf.text(words, left, y, { charSpace: tracking });
    left += textWidth(font, words, size) + tracking * words.length;
  };
  // From right to left glyph by glyph: of two side by side jsPDF would make ligatures once more.
  const pieces = rightToLeft?.isIn(text) ? rightToLeft.visual(text.trimEnd()) : [text];
  for (const { font, text: words, actual } of pieces.flatMap((piece) => segments(piece, faces[face]))) {
    if (actual !== null) write(pdf, `/Span<</ActualText ${textString(actual)}>>BDC`);
    put(font, words);
    if (actual !== null) write(pdf, "EMC");
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
