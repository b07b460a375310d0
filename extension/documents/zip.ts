export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
  /** `YYYY-MM-DD` */
  date: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x0800;
const VERSION = 20;

/** Files in a zip, stored as they are: a PDF is compressed already (APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16). */
export function zip(entries: ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, date } of entries) {
    const encoded = new TextEncoder().encode(name);
    const common: Field[] = [
      [2, VERSION],
      [2, FLAGS],
      [2, 0],
      [2, 0],
      [2, dosDate(date)],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, encoded.length],
      [2, 0],
    ];
    const head = pack([[4, LOCAL], ...common]);
    const rest: Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ];
    directory.push(pack([[4, CENTRAL], [2, VERSION], ...common, ...rest]), encoded);
    parts.push(head, encoded, bytes);
    at += head.length + encoded.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = pack([
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ]);
  return joined([...parts, ...directory, end]);
}

type Field = [bytes: 2 | 4, value: number];

/** Numbers, little-endian. */
function pack(fields: Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** MS-DOS: years since 1980, month, day in 7, 4 and 5 bits. */
function dosDate(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  return ((year - 1980) << 9) | (month << 5) | day;
}

/** CRC-32 as in ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
