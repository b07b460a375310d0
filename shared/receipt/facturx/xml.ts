import { textOf } from "../binary.ts";

// What XML 1.0 cannot hold, and the overrides that would make a text be read in another order than it is.
const UNSAFE = /[\p{Control}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as it may stand between two tags, or in an attribute in double quotes when it holds none. */
export function escaped(text: string): string {
  return text
    .replace(UNSAFE, " ")
    .trim()
    .toWellFormed()
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");
}

/** An element around others, which are left out where they are empty. */
export function element(name: string, ...content: string[]): string {
  return `<${name}>${content.join("")}</${name}>`;
}

/** An element around a text; none at all without one. `attributes` stand in its tag as they are. */
export function leaf(name: string, text: string | null | undefined, attributes = ""): string {
  if (text === null || text === undefined || text === "") return "";
  return `<${name}${attributes && ` ${attributes}`}>${escaped(text)}</${name}>`;
}

/** UTF-8, one character a byte. */
export const utf8 = (text: string): string => textOf(new TextEncoder().encode(text));
