import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliSize, firstLoad, type LoadedScript, totalBytes } from "./first-load.ts";

export { totalBytes };

/** What the extension's popup may load before it shows anything: it opens on a press, many times a day. */
export const POPUP_LIMIT = 25_000;

/** The popup's styles and scripts, with what they import statically; `folder` holds the built extension. */
export async function popupLoad(folder: string): Promise<LoadedScript[]> {
  const page = await readFile(join(folder, "popup.html"), "utf8");
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, path = ""]) => path.slice(1));
  const files = new Map<string, LoadedScript>();
  for (const path of named(/<link rel="stylesheet"[^>]* href="([^"]+)"/g))
    files.set(path, { path, bytes: brotliSize(await readFile(join(folder, path), "utf8")) });
  for (const path of named(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)"/g))
    for (const script of await firstLoad(folder, path)) files.set(script.path, script);
  return [...files.values()];
}
