import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = "shared/api/types";
const IMPORT = /^import type \{[^}]*\} from "\.\/([\w-]+)\.ts";\n/gm;

/** The declarations of a file of the wire's types and of those that it imports, as one text that imports nothing. */
export async function wireTypes(name: string): Promise<string> {
  const texts = new Map<string, string>();
  await collect(name, texts);
  return [...texts.values()].join("\n");
}

async function collect(name: string, texts: Map<string, string>): Promise<void> {
  if (texts.has(name)) return;
  texts.set(name, "");
  const source = await readFile(join(FOLDER, `${name}.ts`), "utf8");
  for (const [, imported = ""] of source.matchAll(IMPORT)) await collect(imported, texts);
  const text = source.replaceAll(IMPORT, "").trimStart();
  if (/^import /m.test(text)) throw new Error(`${name} imports what is no type of the wire`);
  texts.set(name, text);
}
