import { glob, readFile } from "node:fs/promises";

/** The project's TypeScript under a folder: path → text without comments. */
export async function sources(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const path of glob(`${folder}/**/*.{ts,tsx}`)) {
    texts.set(path, withoutComments(await readFile(path, "utf8")));
  }
  return texts;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

/** The files that hold a pattern, as `path: what was found`. */
export function findings(texts: Map<string, string>, pattern: RegExp): string[] {
  return [...texts].flatMap(([path, text]) => {
    const found = text.match(pattern);
    return found ? [`${path}: ${found[0]}`] : [];
  });
}
