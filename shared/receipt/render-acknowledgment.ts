import type { AcknowledgmentDocument } from "../api/types/index.ts";
import { checkAcknowledgment } from "./check/acknowledgment.ts";
import { layoutAcknowledgment } from "./layout/acknowledgment-layout.ts";
import type { RenderOptions } from "./render.ts";
import { render } from "./render.ts";

/**
 * The PDF that confirms a cancellation, in French: what ends, the last day, the effects, who asked and when.
 *
 * Rejects with an InvalidDocument that names the member at fault, or with what `loadFont` rejected with.
 */
export async function renderAcknowledgment(
  document: AcknowledgmentDocument,
  options: RenderOptions,
): Promise<Uint8Array> {
  checkAcknowledgment(document);
  return render(document, layoutAcknowledgment, options);
}
