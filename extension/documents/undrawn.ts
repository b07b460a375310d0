/** Characters of documents that no font has: they are drawn as □, and the reader is told. */
export interface Undrawn {
  hear(characters: string): void;
  /** Each once. */
  readonly all: string;
}

export function undrawn(): Undrawn {
  const heard = new Set<string>();
  return {
    hear(characters) {
      for (const one of characters) heard.add(one);
    },
    get all() {
      return [...heard].join("");
    },
  };
}
