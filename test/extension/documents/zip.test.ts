import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { zip } from "../../../extension/documents/zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

interface Found {
  name: string;
  text: string;
  date: number;
}

/** Reads a zip by its central directory, and checks each file's CRC. */
function unzip(file: Uint8Array): Found[] {
  const view = new DataView(file.buffer);
  const end = file.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [size, length] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + length));
    const local = view.getUint32(at + 42, true);
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = file.subarray(start, start + size);
    expect(crc32(content)).toBe(view.getUint32(at + 16, true));
    const found = { name, text: new TextDecoder().decode(content), date: view.getUint16(at + 14, true) };
    at += 46 + length;
    return found;
  });
}

test("files come out as they went in", () => {
  const entries = [
    { name: "2026-11-03_FA-2026-000123_Pro.pdf", bytes: bytes("%PDF-1.7 é €"), date: "2026-11-03" },
    { name: "reçu.pdf", bytes: bytes("x".repeat(100_000)), date: "1980-01-01" },
    { name: "vide.pdf", bytes: bytes(""), date: "2026-12-31" },
  ];
  const found = unzip(zip(entries));
  expect(found.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
  expect(found.map(({ text }) => text)).toEqual(
    entries.map((entry) => new TextDecoder().decode(entry.bytes)),
  );
  expect(found[0]?.date).toBe(((2026 - 1980) << 9) | (11 << 5) | 3);
});

test("the same files, the same bytes", () => {
  const entries = [{ name: "a", bytes: bytes("a"), date: "2026-11-03" }];
  expect(zip(entries)).toEqual(zip(entries));
});

test("nothing is an empty zip", () => {
  expect(unzip(zip([]))).toEqual([]);
});
