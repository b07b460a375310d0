import { formatMoneyForDocument } from "../../shared/money.ts";
import { longDate } from "../../shared/receipt/words/english/dates.ts";
import { money } from "../../shared/receipt/words/english/figures.ts";
import { dateInZone, timeInZone } from "../../shared/time.ts";
import { type DocumentLanguage, documentLanguage } from "../domain/document-language.ts";
import { frenchDate, frenchDateTime } from "./dates.ts";

/** How a mail writes dates and money in one language. */
export interface Writing {
  /** Of `YYYY-MM-DD`. */
  date(date: string): string;
  /** Of an instant, epoch milliseconds, in a zone. */
  dateTime(ms: number, zone: string): string;
  /** Of minor units. */
  money(amount: number, currency: string): string;
}

const WRITINGS: Record<DocumentLanguage, Writing> = {
  fr: { date: frenchDate, dateTime: frenchDateTime, money: formatMoneyForDocument },
  en: {
    date: longDate,
    dateTime: (ms, zone) => `${longDate(dateInZone(ms, zone))} at ${timeInZone(ms, zone)}`,
    money,
  },
};

/**
 * What a mail to a customer of this locale is written with: the words of their language, or French ones where
 * mails do not speak it, as with their documents.
 */
export function writingFor<Words>(
  locale: string,
  words: Record<DocumentLanguage, Words>,
): { write: Writing; words: Words } {
  const language = documentLanguage(locale);
  return { write: WRITINGS[language], words: words[language] };
}
