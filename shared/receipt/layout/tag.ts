import type { Language } from "../words/language.ts";
import type { Block } from "./block.ts";

export type TagType =
  | "H1"
  | "H2"
  | "P"
  | "Sect"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody";

/**
 * What a text is (ISO 32000-1, 14.8.4), for those who hear the page. The tree is made of the parents; children
 * stand in the order in which their first text does.
 */
export interface Tag {
  type: TagType;
  parent: Tag | null;
  /** Of a `TH`: what it is the head of. */
  scope?: "Row" | "Column";
  /** Where it is not that of the document. */
  language?: "fr";
}

export function tag(type: TagType, parent: Tag | null = null): Tag {
  return { type, parent };
}

/** A paragraph of the law, which speaks French in a paper of any language. */
export function lawful(language: Language): Tag {
  return language.code === "fr" ? tag("P") : { ...tag("P"), language: "fr" };
}

/** The same block, its texts tagged where they were not. A text without a tag is an artifact: read to nobody. */
export function tagged(block: Block, type: TagType | Tag): Block {
  const own = typeof type === "string" ? tag(type) : type;
  const items = block.items.map((item) => (item.kind === "text" && !item.tag ? { ...item, tag: own } : item));
  return { ...block, items };
}
