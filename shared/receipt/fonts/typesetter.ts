import type { Typesetter } from "../layout/typesetter.ts";
import { textWidth } from "./font.ts";
import type { Faces } from "./loaded-fonts.ts";
import { segments } from "./segments.ts";
import { visible } from "./visible.ts";

/** Measures with the fonts that the document will be drawn with. */
export function typesetterFor(faces: Faces): Typesetter {
  return {
    visible,
    width: (text, { face, size, tracking }) =>
      segments(text, faces[face]).reduce((sum, part) => sum + textWidth(part.font, part.text, size), 0) +
      tracking * text.length,
  };
}
