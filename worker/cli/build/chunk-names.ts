import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const HASHED = /^(.+)-[\w-]{8}\.js$/;
/** A language of the widget: its sentences are those that the views of its release ask for. */
const LANGUAGE = /^[a-z]{2}-/;
/** The global by which a chunk reaches the bindings of its own release's entry. */
const RELEASE = /Symbol\.for\(`chets-billing ([0-9a-f]{8})`\)/;

/**
 * Names the chunks in a folder after the release that they belong to. A chunk reaches the entry's bindings
 * under names that differ from release to release, which its own hash does not tell: a page that was opened
 * before a deployment would get a chunk of another release under the name that it asks for. Chunks that have
 * nothing to do with the entry keep the hash of their content.
 */
export async function nameChunks(folder: string, entry: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readFile(join(folder, name), "utf8"));
  const main = texts.get(entry);
  const release = main && RELEASE.exec(main)?.[1];
  if (!release) throw new Error(`${folder} holds no ${entry} that names its release`);

  const renamed = new Map<string, string>();
  for (const name of bound(texts, entry))
    renamed.set(name, `${HASHED.exec(name)?.[1] ?? name}-${release}.js`);
  if (new Set(renamed.values()).size < renamed.size)
    throw new Error("Two chunks of the widget have one name");
  for (const [name, text] of texts) {
    const told = [...renamed].reduce((all, [from, to]) => all.replaceAll(`./${from}`, `./${to}`), text);
    if (renamed.has(name)) await rm(join(folder, name));
    await writeFile(join(folder, renamed.get(name) ?? name), told);
  }
}

/** The chunks that use the entry's bindings, or another chunk that does; and the languages. */
function bound(texts: ReadonlyMap<string, string>, entry: string): Set<string> {
  const found = new Set<string>();
  const others = [...texts].filter(([name]) => name !== entry);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, text] of others) {
      if (
        LANGUAGE.test(name) ||
        RELEASE.test(text) ||
        [...found].some((other) => text.includes(`./${other}`))
      )
        found.add(name);
    }
  }
  return found;
}
