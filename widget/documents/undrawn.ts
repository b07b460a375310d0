import type { Billing } from "../billing.ts";
import { documents } from "../i18n/fr/documents.ts";

/** Characters that no font has: the PDF shows □, and the reader is told. */
export interface Undrawn {
  hear(characters: string): void;
  /** After another sentence, `""` where everything was drawn. */
  sentence(): string;
}

export function undrawn(billing: Billing): Undrawn {
  const heard = new Set<string>();
  return {
    hear(characters) {
      for (const one of characters) heard.add(one);
    },
    sentence() {
      if (heard.size === 0) return "";
      return ` ${billing.speak("documents", documents)("undrawn", { characters: [...heard].join("") })}`;
    },
  };
}
