import { getShownDocument } from "../../shared/api/client/invoices.ts";
import type { InvoiceSummary } from "../../shared/api/types/index.ts";
import { nextTask } from "../../shared/next-task.ts";
import { receiptFileName, renderReceipt } from "../../shared/receipt/index.ts";
import type { Billing } from "../billing.ts";
import { documents } from "../i18n/fr/documents.ts";
import { loadFont } from "./fonts.ts";
import { openAddress, pdfFile, show } from "./pdf-file.ts";
import { saveFile } from "./save-file.ts";
import { undrawn } from "./undrawn.ts";

/** The frozen document of an invoice or a credit note, drawn; in the tab, or saved without one. */
export async function deliverInvoice(
  billing: Billing,
  { id, number, type }: Pick<InvoiceSummary, "id" | "number" | "type">,
  tab: Window | null | false,
): Promise<void> {
  const say = billing.speak("documents", documents);
  if (tab) tab.document.title = say("preparing");
  const legal = await getShownDocument(billing.api, id, number ?? undefined);
  if ("url" in legal) return openAddress(legal.url, tab);
  const missing = undrawn(billing);
  const bytes = await renderReceipt(legal, { loadFont, onMissing: missing.hear });
  const file = pdfFile(receiptFileName(legal), bytes);
  if (tab && show(file, tab)) {
    if (missing.sentence()) billing.announce(missing.sentence().trim());
    return;
  }
  await nextTask();
  saveFile(file);
  const saved = say(type === "credit_note" ? "creditNoteSaved" : "invoiceSaved", { file: file.name });
  billing.announce(saved + missing.sentence());
  billing.emit("download", { invoiceId: id, number, fileName: file.name });
}
