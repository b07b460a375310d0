import { getAcknowledgment } from "../../shared/api/client/cancellation.ts";
import { acknowledgmentFileName, renderAcknowledgment } from "../../shared/receipt/index.ts";
import { pairedApi } from "../pairing/api.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { loadFont } from "./fonts.ts";
import { save } from "./save.ts";
import type { Undrawn } from "./undrawn.ts";

/** Saves the acknowledgment of a cancellation, and answers the file's name. */
export async function saveAcknowledgment(pairing: Pairing, undrawn: Undrawn): Promise<string> {
  const document = await getAcknowledgment(pairedApi(pairing));
  const bytes = await renderAcknowledgment(document, { loadFont, onMissing: undrawn.hear });
  const name = acknowledgmentFileName(document);
  save(name, "application/pdf", bytes);
  return name;
}
