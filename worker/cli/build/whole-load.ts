import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliSize, type LoadedScript } from "./first-load.ts";

/** No subscriber loads these: what hosts and designers ask for. */
const FOR_HOSTS = /^(diagnose|stand-in)-/;
/** French comes with every script; a reader loads one other language at most. */
const LANGUAGE = /^[a-z]{2}-/;
const PDF_LIBRARY = /^jspdf/;
/** What draws documents begins with this chunk. */
const DRAWS = /^undrawn-/;

/** All that somebody loads who opens every flow once, in French, and what draws documents after it. */
export interface WholeLoad {
  portal: LoadedScript[];
  /** Without jsPDF. */
  documents: LoadedScript[];
}

/** The scripts that lie in a folder, each compressed alone, as they are served. */
export async function wholeLoad(folder: string): Promise<WholeLoad> {
  const texts = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const leftOut = [FOR_HOSTS, LANGUAGE, PDF_LIBRARY].some((pattern) => pattern.test(name));
    if (name.endsWith(".js") && !leftOut) texts.set(name, await readFile(join(folder, name), "utf8"));
  }
  const drawing = new Set([...texts.keys()].filter((name) => DRAWS.test(name)));
  for (const name of drawing) for (const other of askedBy(texts.get(name) ?? "")) drawing.add(other);
  const scripts = [...texts].map(([path, text]) => ({ path, bytes: brotliSize(text) }));
  return {
    portal: scripts.filter(({ path }) => !drawing.has(path)),
    documents: scripts.filter(({ path }) => drawing.has(path)),
  };
}

function askedBy(text: string): string[] {
  return [...text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = ""]) => name);
}
