import type { Catalogue } from "../../shared/i18n/words.ts";

/** A language: one catalogue a view, by the view's name. */
export type Language = Partial<Record<string, Catalogue>>;

/** French comes with each view; any other language comes whole, in a chunk of its own. */
const CHUNKS: Record<string, () => Promise<{ default: Language }>> = {};

export interface Reader {
  /** The language and region that dates and money follow. */
  locale: string;
  words: Language;
}

/** What the reader's locale (BCP 47) is drawn with; French where a language is not spoken here. */
export async function readerOf(locale: string): Promise<Reader> {
  const chunk = await CHUNKS[locale.slice(0, 2)]?.();
  return { locale: chunk || /^fr\b/.test(locale) ? locale : "fr", words: chunk?.default ?? {} };
}
