import type { Style } from "./style.ts";

/** What the layout asks of the fonts; the only thing that it does not know by itself. */
export interface Typesetter {
  /** What can be seen of a text, in the form in which it is measured and drawn. */
  visible(text: string): string;
  /** Width in points of a visible text on one line. */
  width(text: string, style: Style): number;
}
