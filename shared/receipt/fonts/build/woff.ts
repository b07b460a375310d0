import { inflateSync } from "node:zlib";
import type { Tables } from "./tables.ts";
import { joinTables, view } from "./tables.ts";

/** What jsPDF and the reader of this room ask of a font; the rest is for those who set type. */
const KEPT = new Set(["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"]);

/** A WOFF 1.0 file as TrueType, without the tables that nobody here reads (https://www.w3.org/TR/WOFF/). */
export function trueTypeOf(woff: Uint8Array): Uint8Array {
  const data = view(woff);
  const count = data.getUint16(12);
  const tables: Tables = new Map();
  for (let entry = 44; entry < 44 + 20 * count; entry += 20) {
    const tag = String.fromCharCode(...woff.subarray(entry, entry + 4));
    if (!KEPT.has(tag)) continue;
    const [offset, packed, length] = [4, 8, 12].map((at) => data.getUint32(entry + at)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    tables.set(tag, packed < length ? new Uint8Array(inflateSync(bytes)) : bytes.slice());
  }
  tables.set("post", withoutNames(tables.get("post")));
  return joinTables(header(tables.size), tables);
}

/** Version 3 of `post` holds no names of glyphs: nothing draws by them. */
function withoutNames(post: Uint8Array | undefined): Uint8Array {
  const bytes = new Uint8Array(32);
  bytes.set((post ?? bytes).subarray(0, 32));
  view(bytes).setUint32(0, 0x00030000);
  return bytes;
}

function header(count: number): Uint8Array {
  const bytes = new Uint8Array(12);
  const data = view(bytes);
  const power = Math.floor(Math.log2(count));
  data.setUint32(0, 0x00010000);
  data.setUint16(4, count);
  data.setUint16(6, 16 * 2 ** power);
  data.setUint16(8, power);
  data.setUint16(10, 16 * (count - 2 ** power));
  return bytes;
}
