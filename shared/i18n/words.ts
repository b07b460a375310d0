/**
 * Sentences by key, in ICU's message syntax as far as it is needed here: `{name}` is filled in, and
 * `{n, plural, =0 {…} one {…} other {… # …}}` follows the language's plural rules. What stands
 * between `**` is emphasised by those who can.
 */
export type Catalogue = Record<string, string>;

/** The same sentences in another language: none missing, none more. */
export type Words<C> = Record<keyof C, string>;

export type Values = Record<string, string | number>;

export type Translate<C extends Catalogue> = (key: keyof C & string, values?: Values) => string;

const PLACE = /\{(\w+)(?:, plural,((?: *[\w=]+ *\{[^{}]*\})+))?\}/g;

/** Fills one sentence. A value that is missing leaves its place empty. */
export function fill(sentence: string, values: Values, locale: string): string {
  return sentence.replace(PLACE, (_, name: string, forms?: string) => {
    const value = values[name] ?? "";
    if (!forms) return String(value);
    const form = (word: string) => forms.split(` ${word} {`)[1]?.split("}")[0];
    const chosen =
      form(`=${value}`) ?? form(new Intl.PluralRules(locale).select(Number(value))) ?? form("other");
    return (chosen ?? "").replaceAll("#", Number(value).toLocaleString(locale));
  });
}

/** The words of one catalogue, in a language. */
export function speak<C extends Catalogue>(catalogue: C, locale: string): Translate<C> {
  return (key, values = {}) => fill(`${catalogue[key] ?? key}`, values, locale);
}
