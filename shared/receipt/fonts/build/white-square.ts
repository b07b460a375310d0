import type { Tables } from "./tables.ts";
import { joinTables, splitTables, table, view } from "./tables.ts";

/**
 * Gives a font the glyph □ (U+25A1), which Noto Sans lacks, in place of the dotted circle (U+25CC),
 * which no document prints: same glyph id, another outline, another code point.
 *
 * `font` is a TrueType file with a `cmap` of format 4 in which U+25CC is a segment of its own.
 * Returns a new file; its table order and checksums are right again.
 */
export function withWhiteSquare(font: Uint8Array): Uint8Array {
  const tables = splitTables(font);
  const glyph = renameCodePoint(table(tables, "cmap"), 0x25cc, 0x25a1);
  replaceGlyph(tables, glyph, squareOutline());
  setMetrics(tables, glyph);
  return joinTables(font, tables);
}

const [LEFT, BOTTOM, RIGHT, TOP, PEN, ADVANCE] = [60, 0, 620, 560, 50, 680];

/** Changes the segment [from, from] to [to, to] in each format 4 subtable; returns its glyph id. */
function renameCodePoint(cmap: Uint8Array, from: number, to: number): number {
  const data = view(cmap);
  const subtables = new Set<number>();
  for (let i = 0; i < data.getUint16(2); i++) subtables.add(data.getUint32(4 + 8 * i + 4));
  let glyph = 0;
  for (const at of subtables) {
    if (data.getUint16(at) !== 4) throw new RangeError("Only cmap format 4 is understood");
    const segments = data.getUint16(at + 6) / 2;
    for (let i = 0; i < segments; i++) {
      const end = at + 14 + 2 * i;
      const [start, delta] = [end + 2 + 2 * segments, end + 2 + 4 * segments];
      if (data.getUint16(start) !== from || data.getUint16(end) !== from) continue;
      glyph = (from + data.getUint16(delta)) & 0xffff;
      data.setUint16(start, to);
      data.setUint16(end, to);
      data.setUint16(delta, (glyph - to) & 0xffff);
    }
  }
  if (glyph === 0) throw new RangeError("The font has no segment for the dotted circle alone");
  return glyph;
}

/** A simple glyph of two contours, the inner one turning the other way (OpenType `glyf`). */
function squareOutline(): Uint8Array {
  const [l, b, r, t] = [LEFT + PEN, BOTTOM + PEN, RIGHT - PEN, TOP - PEN];
  const outer = [
    [LEFT, BOTTOM],
    [LEFT, TOP],
    [RIGHT, TOP],
    [RIGHT, BOTTOM],
  ] as const;
  const inner = [
    [l, b],
    [r, b],
    [r, t],
    [l, t],
  ] as const;
  const points = [...outer, ...inner];
  const header = [2, LEFT, BOTTOM, RIGHT, TOP, 3, 7, 0];
  const ON_CURVE = 1;
  const bytes = new Uint8Array(2 * header.length + points.length + 4 * points.length);
  const data = view(bytes);
  header.forEach((value, i) => data.setInt16(2 * i, value));
  bytes.fill(ON_CURVE, 2 * header.length, 2 * header.length + points.length);
  for (const axis of [0, 1] as const) {
    const at = 2 * header.length + points.length * (1 + 2 * axis);
    let before = 0;
    points.forEach((point, i) => {
      data.setInt16(at + 2 * i, point[axis] - before);
      before = point[axis];
    });
  }
  return bytes;
}

function replaceGlyph(tables: Tables, glyph: number, outline: Uint8Array): void {
  const [loca, glyf] = [view(table(tables, "loca")), table(tables, "glyf")];
  const long = view(table(tables, "head")).getInt16(50) === 1;
  const count = view(table(tables, "maxp")).getUint16(4);
  const offset = (i: number): number => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  const padded = new Uint8Array(outline.length + (outline.length % 2));
  padded.set(outline);
  const [start, end] = [offset(glyph), offset(glyph + 1)];
  const grown = padded.length - (end - start);
  const moved = new Uint8Array(glyf.length + grown);
  moved.set(glyf.subarray(0, start));
  moved.set(padded, start);
  moved.set(glyf.subarray(end), start + padded.length);
  for (let i = glyph + 1; i <= count; i++) {
    if (long) loca.setUint32(4 * i, offset(i) + grown);
    else loca.setUint16(2 * i, (offset(i) + grown) / 2);
  }
  tables.set("glyf", moved);
}

function setMetrics(tables: Tables, glyph: number): void {
  const longMetrics = view(table(tables, "hhea")).getUint16(34);
  if (glyph >= longMetrics) throw new RangeError("The dotted circle shares its advance with others");
  const hmtx = view(table(tables, "hmtx"));
  hmtx.setUint16(4 * glyph, ADVANCE);
  hmtx.setInt16(4 * glyph + 2, LEFT);
}
