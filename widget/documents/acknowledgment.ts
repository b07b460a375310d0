import { getAcknowledgment } from "../../shared/api/client/cancellation.ts";
import { acknowledgmentFileName, renderAcknowledgment } from "../../shared/receipt/index.ts";
import type { Billing } from "../billing.ts";
import { documents } from "../i18n/fr/documents.ts";
import { loadFont } from "./fonts.ts";
import { pdfFile } from "./pdf-file.ts";
import { saveFile } from "./save-file.ts";
import { undrawn } from "./undrawn.ts";

/** Saves the acknowledgment of a cancellation. */
export async function saveAcknowledgment(billing: Billing): Promise<void> {
  const say = billing.speak("documents", documents);
  try {
    const document = await getAcknowledgment(billing.api);
    const missing = undrawn(billing);
    const bytes = await renderAcknowledgment(document, { loadFont, onMissing: missing.hear });
    const file = pdfFile(acknowledgmentFileName(document), bytes);
    saveFile(file);
    billing.announce(say("acknowledgmentSaved", { file: file.name }) + missing.sentence());
    billing.emit("download", { number: document.number, fileName: file.name });
  } catch (error) {
    billing.fail(error, say("failed"));
  }
}
