import { french } from "./french.ts";
import type { AcknowledgmentWords, Language } from "./language.ts";
import { languageCode } from "./language.ts";

/**
 * The language of a document that names these countries. The French of a French customer is always there; other
 * countries and English come when the first document needs them.
 */
export async function loadLanguage(locale: string, countries: readonly string[] = []): Promise<Language> {
  if (languageCode(locale) === "en") return (await import("./english/english.ts")).english;
  if (countries.every((code) => code === "FR")) return french;
  const { countryName } = await import("./countries.ts");
  return { ...french, countryName };
}

export async function loadAcknowledgmentWords(locale: string): Promise<AcknowledgmentWords> {
  const words =
    languageCode(locale) === "en"
      ? import("./english/acknowledgment.ts")
      : import("./acknowledgment-words.ts");
  return (await words).acknowledgment;
}
