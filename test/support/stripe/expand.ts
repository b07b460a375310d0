export type Thing = Record<string, unknown>;

/** Replaces ids by what they name, along Stripe's `expand` paths (`data.items.price`). */
export function expand(body: Thing, paths: readonly string[], find: Finder): Thing {
  for (const path of paths) {
    const parts = path.split(".");
    // Stripe goes four levels deep, and counts a list's `data` as none.
    if (parts.filter((part) => part !== "data").length > 4) throw new Error(`${path} is too deep`);
    walk(body, parts, find);
  }
  return body;
}

export type Finder = (name: string, id: string | null, parent: Thing) => unknown;

function walk(at: unknown, [name, ...rest]: string[], find: Finder): void {
  if (Array.isArray(at)) {
    for (const one of at) walk(one, name === undefined ? [] : [name, ...rest], find);
    return;
  }
  if (name === undefined || typeof at !== "object" || at === null) return;
  const thing = at as Thing;
  const value = thing[name];
  if (Array.isArray(value) && typeof value[0] === "string") {
    thing[name] = value.map((id: string) => find(name, id, thing) ?? id);
  }
  if (typeof value === "string") thing[name] = find(name, value, thing) ?? value;
  else if (value === undefined) thing[name] = find(name, null, thing);
  walk(thing[name], rest, find);
}
