import { draw, loadJsPdf } from "./drawing/draw.ts";
import { fingerprint } from "./drawing/fingerprint.ts";
import type { LoadFont } from "./fonts/font-name.ts";
import { loadFaces } from "./fonts/loaded-fonts.ts";
import { typesetterFor } from "./fonts/typesetter.ts";
import type { Layout } from "./layout/sheet.ts";
import type { Typesetter } from "./layout/typesetter.ts";

export interface RenderOptions {
  loadFont: LoadFont;
  /** Hears which characters are drawn as □, each once; their true text is kept beside it. */
  onMissing?: (characters: string) => void;
}

/** Document → layout → drawing, with the XML that says the same. Fonts and jsPDF come at the same time. */
export async function render<D>(
  document: D,
  layout: (type: Typesetter, document: D) => Layout,
  { loadFont, onMissing }: RenderOptions,
  xml: string | null = null,
): Promise<Uint8Array> {
  const [faces] = await Promise.all([loadFaces(loadFont), loadJsPdf()]);
  const { file, missing } = await draw(
    layout(typesetterFor(faces), document),
    faces,
    fingerprint(document),
    xml,
  );
  if (missing !== "") onMissing?.(missing);
  return file;
}
