/** What a line of the element's doc comment says: `@tag {type} name - description`. */
export interface Tagged {
  name: string;
  /** TypeScript; `null` where none is given. */
  type: string | null;
  description: string;
}

/** All that hosts may rely on, as the comment at the top of the element's class says it. */
export interface Outside {
  tag: string;
  className: string;
  description: string;
  attributes: Tagged[];
  /** Besides those that mirror an attribute under its own name. */
  properties: Tagged[];
  methods: Tagged[];
  events: Tagged[];
  parts: Tagged[];
  cssProperties: Tagged[];
}

const COMMENT = /\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport class (\w+)/;

/** Reads the doc comment of the class in a source text. Throws where a line can't be read. */
export function readOutside(source: string): Outside {
  const [, comment = "", className = ""] = COMMENT.exec(source) ?? [];
  const text = comment.replaceAll(/^ \* ?/gm, "");
  const [description = "", ...lines] = text.split(/^@(?=\w)/m);
  const tagged = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => readLine(line.slice(kind.length + 1)));
  const [tag] = tagged("tag");
  if (!tag) throw new Error("No doc comment with a @tag stands before an exported class");
  return {
    tag: tag.name,
    className,
    description: oneLine(description),
    attributes: tagged("attr"),
    properties: tagged("prop"),
    methods: tagged("method"),
    events: tagged("event"),
    parts: tagged("csspart"),
    cssProperties: tagged("cssprop"),
  };
}

function readLine(text: string): Tagged {
  const end = text.startsWith("{") ? endOfType(text) : 0;
  const type = end > 0 ? oneLine(text.slice(1, end - 1)) : null;
  const [, name, description = ""] = /^\s*(\S+)(?:\s+-\s+([\s\S]*))?\s*$/.exec(text.slice(end)) ?? [];
  if (!name) throw new Error(`This line of the doc comment can't be read: ${text}`);
  return { name, type, description: oneLine(description) };
}

/** A type may hold braces of its own. */
function endOfType(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at + 1;
  }
  throw new Error(`A type without end in the doc comment: ${text}`);
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** `session-url` is mirrored by `sessionUrl`. */
export function propertyOf(attribute: string): string {
  return attribute.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Every property: those that mirror an attribute, with `null` where it is missing, and the others. */
export function allProperties({ attributes, properties }: Outside): (Tagged & { attribute?: string })[] {
  const own = new Map(properties.map((one) => [one.name, one]));
  const mirrors = attributes.map((one) => {
    const name = propertyOf(one.name);
    const { type = one.type, description = one.description } = { ...one, ...own.get(name) };
    own.delete(name);
    const nullable = type?.includes("null") ? type : `${type ?? "string"}|null`;
    return { name, attribute: one.name, type: nullable, description: one.description || description };
  });
  return [...mirrors, ...own.values()];
}
