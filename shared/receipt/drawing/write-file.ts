import { bytesOf } from "../binary.ts";
import type { Deflate } from "./compress.ts";
import type { Objects } from "./objects.ts";
import { stream } from "./objects.ts";

/** What the trailer names: references to the catalog and to the information, and 32 hexadecimal figures. */
export interface Trailer {
  root: string;
  info: string;
  id: string;
}

/**
 * The bytes of a PDF 1.7. All objects but the streams are packed into one (ISO 32000-1, 7.5.7), where the
 * many small ones that tag a text take next to nothing.
 */
export function writeFile(objects: Objects, { root, info, id }: Trailer, deflate: Deflate): Uint8Array {
  const packed: [number, string][] = [];
  const pieces = ["%PDF-1.7\n%\xba\xdf\xac\xe0\n"];
  let length = pieces[0]?.length ?? 0;
  const [packNumber, tableNumber] = [objects.length, objects.length + 1];
  const rows: [kind: number, place: number, index: number][] = Array.from({ length: tableNumber + 1 }, () => [
    0, 0, 0,
  ]);
  const write = (number: number, body: string): void => {
    rows[number] = [1, length, 0];
    const piece = `${number} 0 obj\n${body}\nendobj\n`;
    pieces.push(piece);
    length += piece.length;
  };
  objects.forEach((body, number) => {
    if (body === undefined) return;
    if (body.endsWith("endstream")) return write(number, body);
    rows[number] = [2, packNumber, packed.length];
    packed.push([number, body]);
  });
  write(packNumber, pack(packed, deflate));
  const start = length;
  rows[tableNumber] = [1, start, 0];
  const table = rows
    .map(([kind, place, index]) => bytes(kind, 1) + bytes(place, 3) + bytes(index, 2))
    .join("");
  const entries = `/Type/XRef/Size ${rows.length}/W[1 3 2]/Root ${root}/Info ${info}/ID[<${id}><${id}>]/Filter/FlateDecode`;
  write(tableNumber, stream(entries, deflate(table)));
  pieces.push(`startxref\n${start}\n%%EOF`);
  return bytesOf(pieces.join(""));
}

function pack(objects: [number, string][], deflate: Deflate): string {
  let at = 0;
  const index: string[] = [];
  for (const [number, body] of objects) {
    index.push(`${number} ${at}`);
    at += body.length + 1;
  }
  const head = `${index.join(" ")}\n`;
  const data = head + objects.map(([, body]) => body).join("\n");
  return stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`, deflate(data));
}

/** A number as bytes, the highest first. */
function bytes(value: number, count: number): string {
  let text = "";
  for (let i = count - 1; i >= 0; i--) text += String.fromCharCode((value >> (8 * i)) & 0xff);
  return text;
}
