import createBidi from "bidi-js";

/** How lines of Arabic and Hebrew are set. */
export interface RightToLeft {
  /** Whether a line has any of it. */
  isIn(line: string): boolean;
  /** A text with each Arabic letter in the form that its neighbours give it; in the order in which it is read. */
  shaped(text: string, shapeArabic: (run: string) => string): string;
  /** A shaped line as it stands from left to right (Unicode Standard Annex 9), a glyph an item. */
  visual(line: string): string[];
  /** What a shaped line says: the letters that it was made of. */
  said(line: string): string;
  /** In a table of glyphs and their characters, puts the letter in the place of its form. */
  speak(characters: Record<string, number>): void;
}

/** Hebrew, Arabic and their neighbours, with the forms of presentation. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const ARABIC_RUN = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]+/gu;
const PRESENTATION_FORM = /[\ufb50-\ufdff\ufe70-\ufefc]/gu;
/** What stays with the character before it: a mark, the second half of a pair. */
const REST = /^[\p{M}\udc00-\udfff]/u;

const bidi = createBidi();

type EmbeddingLevels = ReturnType<typeof bidi.getEmbeddingLevels>;

// A form alone stands on a space in its decomposition.
const said = (line: string): string =>
  line.replace(PRESENTATION_FORM, (form) => form.normalize("NFKC").trim()).normalize("NFC");

/** The package's types ask for the levels alone, its code for all of the result. */
const indicesOf = bidi.getReorderedIndices as unknown as (line: string, levels: EmbeddingLevels) => number[];

function visual(line: string): string[] {
  // A line that begins with a figure runs as the paper does: « 20250 … , Maroc » is an address in French.
  const levels = bidi.getEmbeddingLevels(line, /^\d/.test(line) ? "ltr" : undefined);
  const mirrored = bidi.getMirroredCharactersMap(line, levels.levels);
  return indicesOf(line, levels).flatMap((i) => {
    if (REST.test(line.charAt(i))) return [];
    // A mark is drawn over the letter before it, whichever way the line runs (UAX 9, L3).
    let end = i + 1;
    while (REST.test(line.charAt(end))) end++;
    return mirrored.get(i) ?? [...line.slice(i, end)];
  });
}

function speak(characters: Record<string, number>): void {
  for (const [glyph, code] of Object.entries(characters)) {
    const letters = said(String.fromCharCode(code));
    // Of a ligature jsPDF can write one character only: the form itself.
    if (letters.length === 1) characters[glyph] = letters.charCodeAt(0);
  }
}

export const rightToLeft: RightToLeft = {
  isIn: (line) => RIGHT_TO_LEFT.test(line),
  // Letters that are in their forms already are taken apart first: shaped twice is shaped once.
  shaped: (text, shapeArabic) => said(text).replace(ARABIC_RUN, (run) => shapeArabic(run)),
  visual,
  said,
  speak,
};
