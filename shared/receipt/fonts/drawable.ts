import type { Font } from "./font.ts";

/** Stands for a character that the font has no glyph for. */
export const MISSING = "\u25a1";

// Controls, soft hyphen, zero-width characters, direction marks and overrides, variation selectors:
// none has a shape, and some would reorder what stands beside them.
const SHAPELESS =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;
const BREAKING_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/**
 * The text as it can be drawn: composed (NFC), without shapeless characters, every line break a space,
 * and □ for each character that the font lacks. jsPDF would drop such a character or cut the text there.
 */
export function drawable(text: string, font: Font): string {
  const composed = text.normalize("NFC").replace(SHAPELESS, "").replace(BREAKING_SPACE, " ").trim();
  let drawn = "";
  for (const character of composed) {
    drawn += font.advances.has(character.codePointAt(0) ?? 0) ? character : MISSING;
  }
  return drawn;
}

/** Whether nothing is left of a text once it is drawn. */
export function isBlank(text: string): boolean {
  return text.replace(SHAPELESS, "").trim() === "";
}
