import type { Typesetter } from "../layout/typesetter.ts";
import { textWidth } from "./font.ts";
import type { Fonts } from "./loaded-fonts.ts";
import { segments } from "./segments.ts";
import { visible } from "./visible.ts";

/** Measures with the fonts that the document will be drawn with; Arabic letters take their forms by `shapeArabic`. */
export function typesetterFor(
  { faces, rightToLeft }: Fonts,
  shapeArabic: (run: string) => string,
): Typesetter {
  return {
    visible: (text) => {
      const seen = visible(text);
      return rightToLeft?.isIn(seen) ? rightToLeft.shaped(seen, shapeArabic) : seen;
    },
    width: (text, { face, size, tracking }) =>
      segments(text, faces[face]).reduce((sum, part) => sum + textWidth(part.font, part.text, size), 0) +
      tracking * text.length,
  };
}
