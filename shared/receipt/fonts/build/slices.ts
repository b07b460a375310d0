import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { packRanges } from "../scripts/ranges.ts";
import { readAdvances } from "../truetype.ts";
import { allCharacters } from "./characters.ts";
import type { SliceSource } from "./sources.ts";
import { trueTypeOf } from "./woff.ts";

const resolve = createRequire(import.meta.url).resolve;

/** Files by their name: bytes of fonts, and for a script in slices the index that tells which has what. */
export type FontFiles = Map<string, Uint8Array>;

/**
 * The fonts of one script beyond those that every document has. A script of a few hundred characters is one
 * file; one of thousands comes in slices, each named by its content, and an index, `NotoSansSC.json`: the
 * characters of each slice that the base fonts lack.
 */
export async function sliceFiles({ name, folder, subset }: SliceSource): Promise<FontFiles> {
  const path = join(packageOf(folder), "files");
  const files: FontFiles = new Map();
  if (subset) {
    const whole = trueTypeOf(await readFile(join(path, `${folder}-${subset}-400-normal.woff`)));
    files.set(`${name}.ttf`, await withoutAlternates(whole));
    return files;
  }
  const numbered = new RegExp(`^${folder}-(\\d+)-400-normal\\.woff$`);
  const names = (await readdir(path)).filter((file) => numbered.test(file));
  const number = (file: string): number => Number(numbered.exec(file)?.[1]);
  const index: Record<string, string> = {};
  const base = new Set(allCharacters());
  for (const file of names.toSorted((a, b) => number(a) - number(b))) {
    const font = trueTypeOf(await readFile(join(path, file)));
    const own = [...readAdvances(font).keys()].filter((code) => !base.has(String.fromCodePoint(code)));
    const hash = createHash("sha256").update(font).digest("hex").slice(0, 8);
    index[hash] = packRanges(own);
    files.set(`${name}-${hash}.ttf`, font);
  }
  files.set(`${name}.json`, new TextEncoder().encode(JSON.stringify(index)));
  return files;
}

/** Letters of today's languages and their forms, without the ligatures of whole words. */
const LETTERS = /[\u0590-\u077f\ufb1d-\ufbff\ufc5e-\ufc62\ufdf2\ufdfc\ufe70-\ufefc]/gu;

/** Only the glyphs that such a letter has: Arabic ones take their forms by characters of their own. */
function withoutAlternates(font: Uint8Array): Promise<Uint8Array> {
  const letters = String.fromCodePoint(...readAdvances(font).keys()).match(LETTERS) ?? [];
  return subsetFont(Buffer.from(font), letters.join(""), {
    targetFormat: "truetype",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: [],
    dropTables: [],
  });
}

export function licenceOf(folder: string): string {
  return join(packageOf(folder), "LICENSE");
}

function packageOf(folder: string): string {
  return dirname(resolve(`@fontsource/${folder}/package.json`));
}

/** One hash of all of them, names and bytes. */
export function hashOf(files: FontFiles): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest("hex");
}
