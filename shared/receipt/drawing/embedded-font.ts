import type { jsPDF } from "jspdf";
import type { Font } from "../fonts/font.ts";

/** The tables of a TrueType file as jsPDF makes them, a number a byte. */
type Tables = Record<"glyf" | "head" | "hhea" | "hmtx" | "loca" | "maxp", number[]>;

/** What jsPDF keeps of a font that it has parsed: its types do not tell of it. */
interface Metadata {
  directory: { encode(tables: Tables): number[] };
  hhea: { numberOfMetrics: number };
  /** By their number, these glyphs and the parts that they are made of. */
  subset: { glyphsFor(glyphs: number[]): Record<number, unknown> };
  /** Glyphs that were drawn. */
  glyIdsUsed: number[];
  /** Glyph → the character that those who copy it get. */
  toUnicode: Record<string, number>;
}

export function metadataOf(pdf: jsPDF, { name }: Font): Metadata {
  pdf.setFont(name, "normal");
  return (pdf.internal as unknown as { getFont(): { metadata: Metadata } }).getFont().metadata;
}

/**
 * Brings a font into a file. jsPDF takes the outlines of the glyphs that are drawn, but all of the widths, and tables
 * that have no say where a text names its glyphs by their number (ISO 32000-1, 9.9): those are left out.
 */
export function embedFont(pdf: jsPDF, font: Font): void {
  pdf.addFileToVFS(`${font.name}.ttf`, font.binary);
  pdf.addFont(`${font.name}.ttf`, font.name, "normal");
  const metadata = metadataOf(pdf, font);
  const encode = metadata.directory.encode.bind(metadata.directory);
  metadata.directory.encode = ({ glyf, head, hhea, hmtx, loca, maxp }) => {
    const used = metadata.subset.glyphsFor(metadata.glyIdsUsed);
    // The last width stands for all the glyphs that follow.
    const last = metadata.hhea.numberOfMetrics - 1;
    const widths = hmtx.map((byte, i) => (i >> 2 in used || i >> 2 >= last ? byte : 0));
    return encode({ glyf, head, hhea, hmtx: widths, loca, maxp });
  };
}
