import type { Font } from "./font.ts";
import { hasGlyph } from "./font.ts";

/** Stands for a character that no font has a glyph for. */
export const MISSING = "\u25a1";

/** A part of a text that one font draws. */
export interface Segment {
  font: Font;
  text: string;
  /** What it says, where □ is drawn instead. */
  actual: string | null;
}

/**
 * A text by the fonts that draw it: each character by the first of `fonts` that has it, else □ of the first.
 * jsPDF would drop a character without a glyph, or cut the text there. `fonts` is not empty.
 */
export function segments(text: string, fonts: readonly Font[]): Segment[] {
  const found: Segment[] = [];
  for (const character of text) {
    const font = fonts.find((one) => hasGlyph(one, character));
    const before = found.at(-1);
    const own = font ?? (fonts[0] as Font);
    if (before && before.font === own && (before.actual === null) === (font !== undefined)) {
      before.text += font ? character : MISSING;
      if (!font) before.actual += character;
    } else {
      found.push({ font: own, text: font ? character : MISSING, actual: font ? null : character });
    }
  }
  return found;
}
