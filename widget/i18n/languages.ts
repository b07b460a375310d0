import type { Language, Messages } from "./catalogues.ts";

/** French comes with each view; any other language comes whole, in a chunk of its own. */
export const CHUNKS: Record<string, () => Promise<{ language: Language; dir?: string }>> = {
  ar: () => import("./ar.ts"),
  en: () => import("./en.ts"),
  pt: () => import("./pt.ts"),
  nl: () => import("./nl.ts"),
  it: () => import("./it.ts"),
  es: () => import("./es.ts"),
  de: () => import("./de.ts"),
};

export interface Reader {
  /** The language and region that dates and money follow. */
  locale: string;
  dir: string;
  /** What stands in place of the French sentences. */
  words: Messages[];
}

/**
 * What the reader's locale (BCP 47) is drawn with; French where a language is not spoken here or does not come.
 * `messages` are the host's own sentences, which stand above any language.
 */
export async function readerOf(given: string, messages: Messages): Promise<Reader> {
  let locale = "fr";
  // A server may write it `en_GB`. What is no tag at all would throw wherever a date is written.
  try {
    locale = `${new Intl.Locale(given.replace("_", "-"))}`;
  } catch {}
  const chunk = await CHUNKS[locale.slice(0, 2)]?.().catch(() => {});
  return {
    locale: chunk || /^fr\b/.test(locale) ? locale : "fr",
    dir: chunk?.dir ?? "ltr",
    words: [chunk?.language ?? {}, messages],
  };
}
