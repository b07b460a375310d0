import type { DocumentCustomer, DocumentSeller } from "../api/types/index.ts";
import { nextTask } from "../next-task.ts";
import { arabicShaper, draw, loadJsPdf } from "./drawing/draw.ts";
import { fingerprint } from "./drawing/fingerprint.ts";
import type { LoadFont } from "./fonts/load-font.ts";
import { loadFonts } from "./fonts/loaded-fonts.ts";
import { typesetterFor } from "./fonts/typesetter.ts";
import type { Layout } from "./layout/sheet.ts";
import type { Typesetter } from "./layout/typesetter.ts";
import type { Language } from "./words/language.ts";
import { loadLanguage } from "./words/load-language.ts";

export interface RenderOptions {
  loadFont: LoadFont;
  /** Hears which characters are drawn as □, each once; their true text is kept beside it. */
  onMissing?: (characters: string) => void;
}

/** Document → layout → drawing, with the XML that says the same. Fonts and jsPDF come at the same time. Done in slices, each a task. */
export async function render<
  D extends { seller: DocumentSeller; customer: DocumentCustomer; locale: string },
>(
  document: D,
  layout: (type: Typesetter, document: D, language: Language) => Layout,
  { loadFont, onMissing }: RenderOptions,
  xml: ((language: Language) => string | null) | null = null,
): Promise<Uint8Array> {
  const country = document.customer.address?.country ?? null;
  const [fonts, jsPdf, language] = await Promise.all([
    loadFonts(JSON.stringify(document), country, loadFont),
    loadJsPdf(),
    loadLanguage(document.locale, [document.seller.address.country, country ?? "FR"]),
  ]);
  await nextTask();
  const sheets = layout(typesetterFor(fonts, arabicShaper(jsPdf)), document, language);
  await nextTask();
  const { file, missing } = await draw(sheets, fonts, fingerprint(document), xml?.(language) ?? null);
  if (missing !== "") onMissing?.(missing);
  return file;
}
