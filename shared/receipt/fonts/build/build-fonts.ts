/**
 * Makes the fonts that documents are set in: the faces of `sources.ts`, cut down to `characters.ts`,
 * without hints and layout tables, with □ added.
 *
 *     node shared/receipt/fonts/build/build-fonts.ts [folder]     (.build/fonts)
 *
 * Writes `NotoSans-Regular.ttf`, `NotoSans-SemiBold.ttf` and `OFL.txt`, the licence.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import type { FontName } from "../font-name.ts";
import { allCharacters } from "./characters.ts";
import type { FontSource } from "./sources.ts";
import { LICENCE, SOURCES } from "./sources.ts";
import { withWhiteSquare } from "./white-square.ts";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans/package.json"));
const DOTTED_CIRCLE = "\u25cc";
const UNUSED_TABLES = ["GSUB", "GPOS", "GDEF", "gasp", "STAT"];

/** Writes the fonts into a folder and returns the paths. Throws when a hash is not the pinned one. */
export async function buildFonts(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const source of SOURCES) {
    const path = join(folder, `${source.name}.ttf`);
    await writeFile(path, await makeFont(source));
    paths.push(path);
  }
  await writeFile(join(folder, "OFL.txt"), await readFile(join(PACKAGE, LICENCE)));
  return paths;
}

/** The bytes of one font, without writing them. */
export function buildFont(name: FontName): Promise<Uint8Array> {
  const source = SOURCES.find((one) => one.name === name);
  return source ? makeFont(source) : Promise.reject(new RangeError(`There is no font ${name}`));
}

async function makeFont(source: FontSource): Promise<Uint8Array> {
  const original = await readFile(join(PACKAGE, source.file));
  expectHash(source.file, original, source.sourceHash);
  const subset = await subsetFont(original, allCharacters() + DOTTED_CIRCLE, {
    targetFormat: "truetype",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: UNUSED_TABLES,
  });
  const font = withWhiteSquare(subset);
  expectHash(`${source.name}.ttf`, font, source.builtHash);
  return font;
}

function expectHash(file: string, bytes: Uint8Array, expected: string): void {
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== expected) throw new Error(`${file} has SHA-256 ${hash}, not the pinned ${expected}`);
}

if (import.meta.main) await buildFonts(process.argv[2] ?? ".build/fonts");
