import type { Style } from "./style.ts";

/** What the layout asks of the fonts; the only thing that it does not know by itself. */
export interface Typesetter {
  /** The text with every character that the face cannot draw replaced. */
  drawable(text: string, style: Style): string;
  /** Width in points of a drawable text on one line. */
  width(text: string, style: Style): number;
}
