import type { Font } from "./font.ts";

/** Stands for a character that the font has no glyph for. */
export const MISSING = "\u25a1";

const BREAKING_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Controls, soft hyphen, zero-width characters, direction marks and overrides, variation selectors:
// none has a shape, and some would reorder what stands beside them.
const SHAPELESS = /[\p{Control}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The text as it can be drawn: composed (NFC), without shapeless characters, every line break a space,
 * and □ for each character that the font lacks. jsPDF would drop such a character or cut the text there.
 */
export function drawable(text: string, font: Font): string {
  const composed = visible(text).normalize("NFC");
  let drawn = "";
  for (const character of composed) {
    drawn += font.advances.has(character.codePointAt(0) ?? 0) ? character : MISSING;
  }
  return drawn;
}

/** Whether nothing is left of a text once it is drawn. */
export function isBlank(text: string): boolean {
  return visible(text) === "";
}

function visible(text: string): string {
  return text.replace(BREAKING_SPACE, " ").replace(SHAPELESS, "").trim();
}
