/** The languages that documents are written in. */
export type DocumentLanguage = "fr" | "en";

/**
 * The language of a customer's documents: theirs, or the law's where documents do not speak theirs. It is frozen
 * with the document, which must look the same for ever.
 */
export function documentLanguage(locale: string): DocumentLanguage {
  return /^en\b/i.test(locale) ? "en" : "fr";
}
