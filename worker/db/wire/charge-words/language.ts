import { createFormat } from "../../../../shared/i18n/format.ts";
import { arabic } from "./arabic.ts";
import type { ChargeWords, Money } from "./charge-words.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";

/** Those that the page speaks from which the calendar is saved. */
const LANGUAGES: Record<string, ChargeWords> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** The words of a customer's language, French where there is none of it yet; money goes with the words. */
export function chargeWords(locale: string): { words: ChargeWords; money: Money } {
  const language = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES[language];
  return { words: words ?? french, money: createFormat(words ? locale : "fr", "UTC").money };
}
