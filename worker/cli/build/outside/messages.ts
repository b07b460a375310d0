import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const CATALOGUES = "widget/i18n/catalogues.ts";
const IMPORT = /import type \{ (\w+) \} from "(\.[^"]+)";/g;
const VIEW = /^ {2}"?([\w-]+)"?: typeof (\w+);/gm;

/** `Messages`, as text: every sentence that a host may put its own in place of, with the French one as its comment. */
export async function messageTypes(): Promise<string> {
  const list = await readFile(CATALOGUES, "utf8");
  const files = new Map([...list.matchAll(IMPORT)].map(([, name = "", path = ""]) => [name, path]));
  const views: string[] = [];
  for (const [, view = "", name = ""] of list.matchAll(VIEW)) {
    const sentences = await sentencesOf(name, files.get(name) ?? "");
    const keys = sentences.map(([key, text]) => `    /** ${text} */\n    ${JSON.stringify(key)}?: string;`);
    views.push(`  ${JSON.stringify(view)}?: {\n${keys.join("\n")}\n  };`);
  }
  if (views.length === 0) throw new Error(`${CATALOGUES} names no catalogue`);
  return `/** A host's own sentences, by view and key. */\nexport interface Messages {\n${views.join("\n")}\n}\n`;
}

/** The keys and sentences that a file exports under a name: the build reads them as a view would. */
async function sentencesOf(name: string, path: string): Promise<[key: string, text: string][]> {
  const file = resolve("widget/i18n", path);
  const exported = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, object>;
  const catalogue = exported[name];
  if (!catalogue) throw new Error(`${file} exports no catalogue ${name}`);
  return Object.entries(catalogue).map(([key, text]) => [key, String(text).replaceAll("*/", "")]);
}
