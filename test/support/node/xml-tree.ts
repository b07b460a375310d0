/** An element of an XML file without mixed content: names without their prefix. */
export interface XmlElement {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads an XML text. Throws when tags do not match. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", text: "", attributes: {}, children: [] };
  const open = [root];
  for (const [, text = "", closing, tag = "", attributes = "", empty] of xml.matchAll(
    /([^<]*)<(?:\?[^>]*|(\/)?(?:[\w-]+:)?([\w-]+)([^>]*?)(\/)?)>/g,
  )) {
    const current = open.at(-1);
    if (!current) throw new Error("too many closing tags");
    current.text += text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    if (closing) {
      if (current.name !== tag) throw new Error(`</${tag}> closes <${current.name}>`);
      open.pop();
    } else if (tag) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
      const element = { name: tag, text: "", attributes: Object.fromEntries(pairs), children: [] };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || !root.children[0]) throw new Error("a tag is left open");
  return root.children[0];
}

/** All elements at a path below one, `SellerTradeParty/Name`. */
export function allAt(element: XmlElement, path: string): XmlElement[] {
  return path
    .split("/")
    .reduce<XmlElement[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    );
}

/** The text at a path, `""` where there is none. */
export function textAt(element: XmlElement, path: string): string {
  return allAt(element, path)[0]?.text ?? "";
}
