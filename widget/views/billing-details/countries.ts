/** The European Union, and its neighbours that are invoiced from it most. */
const CODES =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK".split(
    " ",
  );

export interface Country {
  code: string;
  name: string;
}

/** Named and sorted in the reader's language; a country that is already set is always among them. */
export function countriesIn(locale: string, also: string): Country[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  return [...new Set([...CODES, also])]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
