import { receiptFileName, renderReceipt } from "../../shared/receipt/index.ts";
import { readDocument } from "../cache/documents.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { loadFont } from "./fonts.ts";
import { save } from "./save.ts";
import type { Undrawn } from "./undrawn.ts";

/**
 * Saves the PDF of an invoice, the bytes that the widget makes of it, and answers its name. One from before
 * this product was in use is opened where the provider has it.
 */
export async function saveReceipt(pairing: Pairing, invoiceId: string, undrawn: Undrawn): Promise<string> {
  const document = await readDocument(pairing, invoiceId);
  if ("url" in document) {
    window.open(document.url, "_blank", "noopener");
    return document.number ?? invoiceId;
  }
  // First: it looks whether the document is one.
  const bytes = await renderReceipt(document, { loadFont, onMissing: undrawn.hear });
  const name = receiptFileName(document);
  save(name, "application/pdf", bytes);
  return name;
}
