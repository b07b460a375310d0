/**
 * Code point → advance width in thousandths of the em, for every code point of the basic plane
 * that the file has a glyph for (OpenType specification: `cmap` format 4, `hmtx`).
 * Throws a RangeError when the bytes are not such a file.
 */
export function readAdvances(bytes: Uint8Array): Map<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const unitsPerEm = view.getUint16(tableAt(tables, "head") + 18);
  const longMetrics = view.getUint16(tableAt(tables, "hhea") + 34);
  const hmtx = tableAt(tables, "hmtx");
  const advances = new Map<number, number>();
  for (const [codePoint, glyph] of readGlyphs(view, tableAt(tables, "cmap"))) {
    const advance = view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1));
    advances.set(codePoint, (advance * 1000) / unitsPerEm);
  }
  return advances;
}

function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(entry + i)));
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
}

function tableAt(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new RangeError(`The font has no table ${tag}`);
  return offset;
}

function* readGlyphs(view: DataView, cmap: number): Generator<[codePoint: number, glyph: number]> {
  const table = cmap + formatFourAt(view, cmap);
  const segments = view.getUint16(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  for (let i = 0; i < segments; i++) {
    const [first, last] = [view.getUint16(starts + 2 * i), view.getUint16(ends + 2 * i)];
    const [delta, offset] = [view.getUint16(deltas + 2 * i), view.getUint16(offsets + 2 * i)];
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const listed =
        offset === 0 ? codePoint : view.getUint16(offsets + 2 * i + offset + 2 * (codePoint - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) yield [codePoint, glyph];
    }
  }
}

function formatFourAt(view: DataView, cmap: number): number {
  const count = view.getUint16(cmap + 2);
  for (let entry = cmap + 4; entry < cmap + 4 + 8 * count; entry += 8) {
    const offset = view.getUint32(entry + 4);
    if (view.getUint16(cmap + offset) === 4) return offset;
  }
  throw new RangeError("The font has no cmap of format 4");
}
