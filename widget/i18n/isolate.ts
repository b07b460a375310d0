import type { Catalogue } from "../../shared/i18n/words.ts";
import type { Language } from "./catalogues.ts";

/** A plan's name or a number must not carry the sentence around it the other way: Unicode's FSI and PDI. */
const isolate = (sentence: string): string => sentence.replace(/\{\w+\}/g, "\u2068$&\u2069");

/** A language that is written from right to left, each of its places closed off from the sentence. */
export function isolated(language: Language): Language {
  const all = Object.entries<Catalogue>(language).map(([view, catalogue]) => [
    view,
    Object.fromEntries(Object.entries(catalogue).map(([key, sentence]) => [key, isolate(sentence)])),
  ]);
  return Object.fromEntries(all) as Language;
}
