export type Form = { [name: string]: Field };
export type Field = string | Form | Field[];

/** Reads the form body that Stripe takes: `items[0][price]=x` → `{ items: [{ price: "x" }] }`. */
export function readForm(text: string): Form {
  const root: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll("]", "").split("[");
    let at: Form = root;
    for (const [index, part] of path.entries()) {
      if (index === path.length - 1) at[part] = value;
      else {
        const below = at[part];
        at = typeof below === "object" && !Array.isArray(below) ? below : {};
        if (typeof below !== "object") place(root, path.slice(0, index + 1), at);
      }
    }
  }
  return lists(root) as Form;
}

function place(root: Form, path: string[], value: Form): void {
  let at = root;
  for (const part of path.slice(0, -1)) at = at[part] as Form;
  at[path.at(-1) ?? ""] = value;
}

/** Members that count from 0 are a list. */
function lists(field: Field): Field {
  if (typeof field === "string" || Array.isArray(field)) return field;
  const entries = Object.entries(field).map(([name, value]) => [name, lists(value)] as const);
  const isList =
    entries.length > 0 && entries.every(([name], index) => name === String(index) || name === "");
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

export function text(form: Form, name: string): string | null {
  const value = form[name];
  return typeof value === "string" ? value : null;
}

export function inner(form: Form, name: string): Form {
  const value = form[name];
  return typeof value === "object" && !Array.isArray(value) ? value : {};
}

export function items(form: Form, name: string): Form[] {
  const value = form[name];
  return Array.isArray(value) ? value.filter((one): one is Form => typeof one === "object") : [];
}

export function strings(form: Form, name: string): string[] {
  const value = form[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
