/**
 * Makes the fonts that documents are set in: the faces of `sources.ts`, cut down to `characters.ts`,
 * without hints and layout tables, with □ added.
 *
 *     node shared/receipt/fonts/build/build-fonts.ts [folder]     (.build/fonts)
 *
 * Writes `NotoSans-Regular.ttf`, `NotoSans-SemiBold.ttf`, what the scripts beyond them are drawn with, and
 * `OFL.txt`, the licence.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { allCharacters } from "./characters.ts";
import type { FontFiles } from "./slices.ts";
import { hashOf, licenceOf, sliceFiles } from "./slices.ts";
import type { FontSource, SliceSource } from "./sources.ts";
import { LICENCE, SLICE_SOURCES, SOURCES } from "./sources.ts";
import { withWhiteSquare } from "./white-square.ts";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans/package.json"));
const DOTTED_CIRCLE = "\u25cc";
const UNUSED_TABLES = ["GSUB", "GPOS", "GDEF", "gasp", "STAT"];

/** Writes the fonts into a folder and returns the paths. Throws when a hash is not the pinned one. */
export async function buildFonts(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  const write = async (file: string, bytes: Uint8Array | string): Promise<void> => {
    paths.push(join(folder, file));
    await writeFile(join(folder, file), bytes);
  };
  for (const source of SOURCES) await write(`${source.name}.ttf`, await makeFont(source));
  for (const source of SLICE_SOURCES) {
    for (const [file, bytes] of await makeSlices(source)) await write(file, bytes);
  }
  await write("OFL.txt", await licences());
  return paths;
}

/** The bytes of one file, without writing it. */
export async function buildFont(file: string): Promise<Uint8Array> {
  const source = SOURCES.find(({ name }) => file === `${name}.ttf`);
  if (source) return makeFont(source);
  const slices = SLICE_SOURCES.find(({ name }) => file.startsWith(name));
  const bytes = slices && (await makeSlices(slices)).get(file);
  if (!bytes) throw new RangeError(`There is no font ${file}`);
  return bytes;
}

const made = new Map<string, Promise<FontFiles>>();

/** All files of a script, made once: they are pinned together. */
function makeSlices(source: SliceSource): Promise<FontFiles> {
  const known = made.get(source.name);
  if (known) return known;
  const files = sliceFiles(source).then((all) => {
    expectHash(source.folder, hashOf(all), source.builtHash);
    return all;
  });
  made.set(source.name, files);
  return files;
}

/** The licence is one; whose fonts they are differs. */
async function licences(): Promise<string> {
  const texts = [await readFile(join(PACKAGE, LICENCE), "utf8")];
  for (const { folder } of SLICE_SOURCES) texts.push(await readFile(licenceOf(folder), "utf8"));
  return [...new Set(texts.map((text) => text.trim()))].join(`\n\n${"-".repeat(60)}\n\n`);
}

async function makeFont(source: FontSource): Promise<Uint8Array> {
  const original = await readFile(join(PACKAGE, source.file));
  expectHash(source.file, sha256(original), source.sourceHash);
  const subset = await subsetFont(original, allCharacters() + DOTTED_CIRCLE, {
    targetFormat: "truetype",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: UNUSED_TABLES,
  });
  const font = withWhiteSquare(subset);
  expectHash(`${source.name}.ttf`, sha256(font), source.builtHash);
  return font;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function expectHash(file: string, hash: string, expected: string): void {
  if (hash !== expected) throw new Error(`${file} has SHA-256 ${hash}, not the pinned ${expected}`);
}

if (import.meta.main) await buildFonts(process.argv[2] ?? ".build/fonts");
