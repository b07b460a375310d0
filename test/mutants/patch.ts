import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One line of the code, and what the bug makes of it. */
export interface Mutation {
  name: string;
  /** What is wrong, in a sentence. */
  what: string;
  file: string;
  from: string;
  to: string;
}

/** The seeded bugs of this folder, in the order of their names. */
export function readMutations(): Mutation[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".patch"));
  return files.sort().map((file) => parse(file, readFileSync(join(import.meta.dirname, file), "utf8")));
}

function parse(file: string, text: string): Mutation {
  const lines = text.split("\n");
  const marked = (mark: string) =>
    lines
      .filter((line) => line.startsWith(mark) && !line.startsWith(mark.repeat(3)))
      .map((line) => line.slice(1));
  return {
    name: file.replace(".patch", ""),
    what: lines[0] ?? "",
    file: lines.find((line) => line.startsWith("+++ b/"))?.slice("+++ b/".length) ?? "",
    from: marked("-").join("\n"),
    to: marked("+").join("\n"),
  };
}

/**
 * The source with the bug in it. Found by the line itself and not by its number, so that the code around it
 * may move. Throws when the line is not there exactly once: then the bug has to be written anew.
 */
export function mutate(source: string, { name, from, to }: Mutation): string {
  const at = source.split(`${from}\n`).length - 1;
  if (at !== 1) throw new Error(`${name}: its line stands ${at} times in the code`);
  return source.replace(`${from}\n`, () => (to === "" ? "" : `${to}\n`));
}
