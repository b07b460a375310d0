/** The tables of a TrueType file by their tag. */
export type Tables = Map<string, Uint8Array>;

/** Big-endian reading and writing of the same bytes. */
export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** One table; throws a RangeError when there is none. */
export function table(tables: Tables, tag: string): Uint8Array {
  const bytes = tables.get(tag);
  if (!bytes) throw new RangeError(`The font has no table ${tag}`);
  return bytes;
}

/** Copies of a file’s tables. */
export function splitTables(font: Uint8Array): Tables {
  const data = view(font);
  const tables: Tables = new Map();
  for (let entry = 12; entry < 12 + 16 * data.getUint16(4); entry += 16) {
    const [offset, length] = [data.getUint32(entry + 8), data.getUint32(entry + 12)];
    tables.set(String.fromCharCode(...font.subarray(entry, entry + 4)), font.slice(offset, offset + length));
  }
  return tables;
}

/** A file with the header of `font` and these tables, in the order of their tags, checksums computed. */
export function joinTables(font: Uint8Array, tables: Tables): Uint8Array {
  const tags = [...tables.keys()].sort();
  view(table(tables, "head")).setUint32(8, 0);
  const aligned = (length: number): number => (length + 3) & ~3;
  let size = 12 + 16 * tags.length;
  const offsets = tags.map((tag) => {
    const at = size;
    size += aligned(table(tables, tag).length);
    return at;
  });
  const file = new Uint8Array(size);
  const data = view(file);
  file.set(font.subarray(0, 12));
  tags.forEach((tag, i) => {
    const [entry, at, bytes] = [12 + 16 * i, offsets[i] ?? 0, table(tables, tag)];
    file.set(
      [...tag].map((letter) => letter.charCodeAt(0)),
      entry,
    );
    file.set(bytes, at);
    data.setUint32(entry + 4, checksum(file.subarray(at, at + aligned(bytes.length))));
    data.setUint32(entry + 8, at);
    data.setUint32(entry + 12, bytes.length);
  });
  const head = offsets[tags.indexOf("head")] ?? 0;
  data.setUint32(head + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

function checksum(bytes: Uint8Array): number {
  const data = view(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}
