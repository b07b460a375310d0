import type { DocumentCustomer } from "../api/types/index.ts";
import { arabicShaper, draw, loadJsPdf } from "./drawing/draw.ts";
import { fingerprint } from "./drawing/fingerprint.ts";
import type { LoadFont } from "./fonts/load-font.ts";
import { loadFonts } from "./fonts/loaded-fonts.ts";
import { typesetterFor } from "./fonts/typesetter.ts";
import type { Layout } from "./layout/sheet.ts";
import type { Typesetter } from "./layout/typesetter.ts";

export interface RenderOptions {
  loadFont: LoadFont;
  /** Hears which characters are drawn as □, each once; their true text is kept beside it. */
  onMissing?: (characters: string) => void;
}

/** Document → layout → drawing, with the XML that says the same. Fonts and jsPDF come at the same time. */
export async function render<D extends { customer: DocumentCustomer }>(
  document: D,
  layout: (type: Typesetter, document: D) => Layout,
  { loadFont, onMissing }: RenderOptions,
  xml: string | null = null,
): Promise<Uint8Array> {
  const country = document.customer.address?.country ?? null;
  const [fonts, jsPdf] = await Promise.all([
    loadFonts(JSON.stringify(document), country, loadFont),
    loadJsPdf(),
  ]);
  const type = typesetterFor(fonts, arabicShaper(jsPdf));
  const { file, missing } = await draw(layout(type, document), fonts, fingerprint(document), xml);
  if (missing !== "") onMissing?.(missing);
  return file;
}
