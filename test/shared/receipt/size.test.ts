import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { SOURCES } from "../../../shared/receipt/fonts/build/sources.ts";
import type { Chunk } from "../../support/node/receipt-bundle.ts";
import { bundleForPage } from "../../support/node/receipt-bundle.ts";

/** What draws every document, what comes only for letters that Latin fonts lack, and the words of English. */
async function ownCode(entry: string): Promise<Record<"always" | "scripts" | "english", string>> {
  // fflate comes with jsPDF, which compresses by it.
  const chunks = await bundleForPage(entry, { external: ["jspdf", "fflate"] });
  const isLazy = ({ fileName }: Chunk): boolean =>
    /load-scripts|english|countries|acknowledgment/.test(fileName);
  const named = (name: string): Chunk[] => chunks.filter(({ fileName }) => fileName.includes(name));
  const code = (some: Chunk[]): string => some.map((chunk) => chunk.code).join("");
  return {
    always: code(chunks.filter((chunk) => !isLazy(chunk))),
    scripts: code(named("load-scripts")),
    english: code(named("english")),
  };
}

const gzip = (code: string): number => gzipSync(code, { level: 9 }).length;

test.each([
  ["a receipt", "shared/receipt/render-receipt.ts", 16_800],
  ["a receipt, an acknowledgment and their names", "shared/receipt/index.ts", 18_025],
])("what draws %s is small beyond jsPDF, in gzip", async (_, entry, limit) => {
  const { always, scripts, english } = await ownCode(entry);
  expect(gzip(always)).toBeLessThanOrEqual(limit);
  expect(always).not.toContain("getEmbeddingLevels");
  expect(scripts).toContain("getEmbeddingLevels");
  expect(gzip(scripts)).toBeLessThanOrEqual(8_000);
  expect(always).not.toContain("Amount due");
  expect(english).toContain("Amount due");
  expect(gzip(english)).toBeLessThanOrEqual(4_000);
});

test("jsPDF comes by import() alone", async () => {
  const { always: code } = await ownCode("shared/receipt/index.ts");
  expect(code).toMatch(/import\(["'`]jspdf["'`]\)/);
  expect(code).not.toMatch(/from\s*["'`]jspdf["'`]/);
});

test("only the drawing knows jsPDF", async () => {
  const files = await readdir("shared/receipt", { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.name.endsWith(".ts"))
    .map((file) => join(file.parentPath, file.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  const importing = paths.filter((_, i) =>
    /(^import (?!type).*from|import\()\s*"jspdf"/m.test(texts[i] ?? ""),
  );
  expect(importing).toEqual(["shared/receipt/drawing/draw.ts"]);
});

test("the two fonts are at most 60 kB gzip", async () => {
  const fonts = await Promise.all(SOURCES.map(({ name }) => buildFont(`${name}.ttf`)));
  const sizes = fonts.map((font) => gzipSync(font, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});
