import { createFormat, type Format } from "../../shared/i18n/format.ts";
import { speak, type Translate } from "../../shared/i18n/words.ts";
import { keptPortal } from "../cache/portal.ts";
import { notices as english } from "../i18n/en/notices.ts";
import { notices as french } from "../i18n/fr/notices.ts";
import { type Language, localeOf, readLanguage } from "../i18n/language.ts";
import { readPairings } from "../pairing/pairing.ts";
import { type Notice, noticeOf } from "./notice.ts";

export interface Gathered {
  notices: Notice[];
  companies: string[];
  language: Language;
  say: Translate<typeof french>;
}

/** What there is to tell of all companies, from what is kept: nothing is asked. */
export async function gatherNotices(): Promise<Gathered> {
  const language = await readLanguage();
  const locale = localeOf(language);
  const notices: Notice[] = [];
  const { list } = await readPairings();
  for (const pairing of list) {
    const kept = await keptPortal(pairing.id);
    const format: Format = createFormat(locale, kept?.portal.timeZone);
    const notice = noticeOf(pairing, kept, format);
    if (notice) notices.push(notice);
  }
  return {
    notices,
    companies: list.map(({ company }) => company),
    language,
    say: speak(language === "en" ? english : french, locale),
  };
}

/** A notice in words. */
export function sentenceOf({ kind, company, days, amount }: Notice, say: Gathered["say"]): string {
  return say(kind, { company, days, amount });
}
