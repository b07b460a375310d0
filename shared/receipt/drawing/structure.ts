import type { Tag } from "../layout/tag.ts";
import type { Objects } from "./objects.ts";
import { addObject, textString } from "./objects.ts";

/** A stretch of a page's content that belongs to one tag; `id` counts from 0 on each page. */
export interface Mark {
  tag: Tag;
  page: number;
  id: number;
  /** Where a line of it runs from right to left: what it says, in the order in which it is read. */
  text: string;
  reversed: boolean;
}

interface Element {
  tag: Tag | null;
  number: number;
  kids: (Element | Mark)[];
}

/**
 * Adds the structure tree of the marked texts and returns the reference to its root (ISO 32000-1, 14.7).
 * `pages` are references to the page objects, each of which has its index as `/StructParents`.
 */
export function addStructure(objects: Objects, marks: Mark[], pages: string[]): string {
  const elements = new Map<Tag | null, Element>();
  const elementOf = (tag: Tag | null): Element => {
    const known = elements.get(tag);
    if (known) return known;
    const element: Element = { tag, number: objects.push("") - 1, kids: [] };
    elements.set(tag, element);
    if (tag) elementOf(tag.parent).kids.push(element);
    return element;
  };
  const document = elementOf(null);
  const owners = pages.map((): string[] => []);
  for (const mark of marks) {
    const element = elementOf(mark.tag);
    element.kids.push(mark);
    owners[mark.page]?.push(`${element.number} 0 R`);
  }
  const parents = owners.map((own, page) => `${page}[${own.join(" ")}]`).join("");
  const tree = addObject(objects, `<</Nums[${parents}]>>`);
  const root = addObject(
    objects,
    `<</Type/StructTreeRoot/K ${document.number} 0 R/ParentTree ${tree}/ParentTreeNextKey ${pages.length}>>`,
  );
  for (const { tag, number, kids } of elements.values()) {
    const parent = tag ? `${elements.get(tag.parent)?.number} 0 R` : root;
    const scope = tag?.scope ? `/A<</O/Table/Scope/${tag.scope}>>` : "";
    const spoken = tag?.language ? `/Lang(${tag.language})` : "";
    // Most tags are on one page, which is named once.
    const page = kids.find((kid): kid is Mark => "id" in kid)?.page;
    const place = page === undefined ? "" : `/Pg ${pages[page]}`;
    const contents = kids.map((kid) => {
      if ("kids" in kid) return `${kid.number} 0 R`;
      return kid.page === page ? kid.id : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.id}>>`;
    });
    objects[number] =
      `<</S/${tag?.type ?? "Document"}/P ${parent}${place}${scope}${spoken}${actualText(kids)}/K${kids.length > 1 ? `[${contents.join(" ")}]` : ` ${contents[0]}`}>>`;
  }
  return root;
}

/** Glyphs stand from left to right; what they say when that is not how they are read (ISO 32000-1, 14.9.4). */
function actualText(kids: Element["kids"]): string {
  const marks = kids.filter((kid): kid is Mark => "id" in kid);
  if (!marks.some(({ reversed }) => reversed)) return "";
  return `/ActualText ${textString(marks.map(({ text }) => text).join(""))}`;
}
