import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { parseAst } from "rolldown/parseAst";

/** What a page may have to load before it shows the widget: one sensible TCP window. */
export const FIRST_LOAD_LIMIT = 14_336;

/** A script of the first load and its size, compressed with brotli at its best. */
export interface LoadedScript {
  path: string;
  bytes: number;
}

/** The entry and whatever it imports statically, transitively; `folder` is where the entry lies. */
export async function firstLoad(folder: string, entry = "chets-billing.js"): Promise<LoadedScript[]> {
  const scripts = new Map<string, LoadedScript>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path)) continue;
    const text = await readFile(join(folder, path), "utf8");
    scripts.set(path, { path, bytes: brotliSize(text) });
    for (const source of staticImports(text)) waiting.push(posix.join(posix.dirname(path), source));
  }
  return [...scripts.values()];
}

function staticImports(text: string): string[] {
  return parseAst(text).body.flatMap((statement) =>
    "source" in statement && statement.source && "value" in statement.source
      ? [String(statement.source.value)]
      : [],
  );
}

export function totalBytes(scripts: LoadedScript[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}

export function brotliSize(text: string): number {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length;
}
