import type { AcknowledgmentDocument } from "../api/types/index.ts";
import { checkAcknowledgment } from "./check/acknowledgment.ts";
import { draw } from "./drawing/draw.ts";
import { fingerprint } from "./drawing/fingerprint.ts";
import type { LoadFont } from "./fonts/font-name.ts";
import { loadFaces } from "./fonts/loaded-fonts.ts";
import { typesetterFor } from "./fonts/typesetter.ts";
import { layoutAcknowledgment } from "./layout/acknowledgment-layout.ts";

/**
 * The PDF that confirms a cancellation, in French: what ends, the last day, the effects, who asked and when.
 *
 * Rejects with an InvalidDocument that names the member at fault, or with what `loadFont` rejected with.
 */
export async function renderAcknowledgment(
  document: AcknowledgmentDocument,
  { loadFont }: { loadFont: LoadFont },
): Promise<Uint8Array> {
  checkAcknowledgment(document);
  const faces = await loadFaces(loadFont);
  return draw(layoutAcknowledgment(typesetterFor(faces), document), faces, fingerprint(document));
}
