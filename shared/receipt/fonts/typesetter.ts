import type { Typesetter } from "../layout/typesetter.ts";
import { drawable } from "./drawable.ts";
import { textWidth } from "./font.ts";
import type { Faces } from "./loaded-fonts.ts";

/** Measures with the fonts that the document will be drawn with. */
export function typesetterFor(faces: Faces): Typesetter {
  return {
    drawable: (text, style) => drawable(text, faces[style.face]),
    width: (text, { face, size, tracking }) => textWidth(faces[face], text, size) + tracking * text.length,
  };
}
