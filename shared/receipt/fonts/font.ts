import { textOf } from "../binary.ts";
import { readAdvances } from "./truetype.ts";

/** A face that is ready to measure and to draw. */
export interface Font {
  name: string;
  /** The file as a binary string, one character a byte: the form in which jsPDF takes it. */
  binary: string;
  /** Code point → advance width in thousandths of the size. A code point that is not in it has no glyph. */
  advances: ReadonlyMap<number, number>;
}

/** Reads a TrueType file. Throws a RangeError when it is not one. */
export function openFont(name: string, bytes: Uint8Array): Font {
  return { name, binary: textOf(bytes), advances: readAdvances(bytes) };
}

/** Whether a font has a glyph for a character. */
export function hasGlyph({ advances }: Font, character: string): boolean {
  return advances.has(character.codePointAt(0) ?? 0);
}

/** Width of a text in the unit of `size`. A character without a glyph counts nothing. */
export function textWidth(font: Font, text: string, size: number): number {
  let width = 0;
  for (const character of text) width += font.advances.get(character.codePointAt(0) ?? 0) ?? 0;
  return (width * size) / 1000;
}
