import { draw, loadJsPdf } from "./drawing/draw.ts";
import { fingerprint } from "./drawing/fingerprint.ts";
import type { LoadFont } from "./fonts/font-name.ts";
import { loadFaces } from "./fonts/loaded-fonts.ts";
import { typesetterFor } from "./fonts/typesetter.ts";
import type { Layout } from "./layout/sheet.ts";
import type { Typesetter } from "./layout/typesetter.ts";

/** Document → layout → drawing, with the XML that says the same. Fonts and jsPDF come at the same time. */
export async function render<D>(
  document: D,
  layout: (type: Typesetter, document: D) => Layout,
  loadFont: LoadFont,
  xml: string | null = null,
): Promise<Uint8Array> {
  const [faces] = await Promise.all([loadFaces(loadFont), loadJsPdf()]);
  return draw(layout(typesetterFor(faces), document), faces, fingerprint(document), xml);
}
