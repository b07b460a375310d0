import type { AcknowledgmentDocument } from "../api/types/index.ts";
import { checkAcknowledgment } from "./check/acknowledgment.ts";
import { layoutAcknowledgment } from "./layout/acknowledgment-layout.ts";
import type { RenderOptions } from "./render.ts";
import { render } from "./render.ts";
import { loadAcknowledgmentWords } from "./words/load-language.ts";

/**
 * The PDF that confirms a cancellation: what ends, the last day, the effects, who asked and when.
 *
 * Rejects with an InvalidDocument that names the member at fault, or with what `loadFont` rejected with.
 */
export async function renderAcknowledgment(
  document: AcknowledgmentDocument,
  options: RenderOptions,
): Promise<Uint8Array> {
  checkAcknowledgment(document);
  const words = await loadAcknowledgmentWords(document.locale);
  return render(document, layoutAcknowledgment.bind(null, words), options);
}
