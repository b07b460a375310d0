/**
 * Code point → advance width in thousandths of the em, for every code point of the basic plane
 * that the file has a glyph for (OpenType specification: `cmap` format 4, `hmtx`).
 * Throws a RangeError when the bytes are not such a file.
 */
export function readAdvances(bytes: Uint8Array): Map<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, "head") + 18);
  const longMetrics = view.getUint16(tableAt(view, "hhea") + 34);
  const hmtx = tableAt(view, "hmtx");
  const advances = new Map<number, number>();
  for (const [codePoint, glyph] of readGlyphs(view, tableAt(view, "cmap"))) {
    const advance = view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1));
    advances.set(codePoint, (advance * 1000) / unitsPerEm);
  }
  return advances;
}

function tableAt(view: DataView, tag: string): number {
  const end = 12 + 16 * view.getUint16(4);
  for (let entry = 12; entry < end; entry += 16) {
    if ([...tag].every((letter, i) => view.getUint8(entry + i) === letter.charCodeAt(0))) {
      return view.getUint32(entry + 8);
    }
  }
  throw new RangeError(`The font has no table ${tag}`);
}

function* readGlyphs(view: DataView, cmap: number): Generator<[codePoint: number, glyph: number]> {
  const table = cmap + formatFourAt(view, cmap);
  const segments = view.getUint16(table + 6) / 2;
  for (let i = 0; i < segments; i++) {
    const end = table + 14 + 2 * i;
    const start = end + 2 + 2 * segments;
    const delta = start + 2 * segments;
    const offset = delta + 2 * segments;
    const [first, last, list] = [view.getUint16(start), view.getUint16(end), view.getUint16(offset)];
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const listed = list === 0 ? codePoint : view.getUint16(offset + list + 2 * (codePoint - first));
      const glyph = listed && (listed + view.getUint16(delta)) & 0xffff;
      if (glyph !== 0) yield [codePoint, glyph];
    }
  }
}

function formatFourAt(view: DataView, cmap: number): number {
  const end = cmap + 4 + 8 * view.getUint16(cmap + 2);
  for (let entry = cmap + 4; entry < end; entry += 8) {
    const offset = view.getUint32(entry + 4);
    if (view.getUint16(cmap + offset) === 4) return offset;
  }
  throw new RangeError("The font has no cmap of format 4");
}
