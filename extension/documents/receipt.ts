import { receiptFileName, renderReceipt } from "../../shared/receipt/index.ts";
import { readDocument } from "../cache/documents.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { loadFont } from "./fonts.ts";
import { save } from "./save.ts";

export interface PdfFile {
  name: string;
  bytes: Uint8Array;
}

/** The PDF of an invoice: the bytes that the widget makes of it. */
export async function receiptFile(pairing: Pairing, invoiceId: string): Promise<PdfFile> {
  const document = await readDocument(pairing, invoiceId);
  // First: it looks whether the document is one.
  const bytes = await renderReceipt(document, { loadFont });
  return { name: receiptFileName(document), bytes };
}

/** Saves it, and answers its name. */
export async function saveReceipt(pairing: Pairing, invoiceId: string): Promise<string> {
  const { name, bytes } = await receiptFile(pairing, invoiceId);
  save(name, "application/pdf", bytes);
  return name;
}
