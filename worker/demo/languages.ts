/** What the widget can be read in, by the tag that its `locale` takes, in the language's own words. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  fr: "Français",
  en: "English",
  de: "Deutsch",
  es: "Español",
  it: "Italiano",
  nl: "Nederlands",
  pt: "Português",
  ar: "العربية",
};

/** One of them; French for anything else. */
export function languageOf(tag: string | undefined): string {
  return tag && Object.hasOwn(LANGUAGES, tag) ? tag : "fr";
}
