import { read, write } from "../cache/store.ts";

/** French, unless the person chose English. */
export type Language = "fr" | "en";

export async function readLanguage(): Promise<Language> {
  return (await read("language")).language === "en" ? "en" : "fr";
}

export const chooseLanguage = (language: Language): Promise<void> => write({ language });

/** What dates and money follow. */
export const localeOf = (language: Language): string => (language === "en" ? "en-GB" : "fr-FR");
