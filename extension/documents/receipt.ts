import type { LegalDocument } from "../../shared/api/types/index.ts";
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
  if ("url" in document) throw new Error(`the document of ${invoiceId} is the provider's`);
  return draw(document);
}

async function draw(document: LegalDocument): Promise<PdfFile> {
  // First: it looks whether the document is one.
  const bytes = await renderReceipt(document, { loadFont });
  return { name: receiptFileName(document), bytes };
}

/** Saves it, and answers its name. One from before this product was in use is opened where the provider has it. */
export async function saveReceipt(pairing: Pairing, invoiceId: string): Promise<string> {
  const document = await readDocument(pairing, invoiceId);
  if ("url" in document) {
    window.open(document.url, "_blank", "noopener");
    return document.number ?? invoiceId;
  }
  const { name, bytes } = await draw(document);
  save(name, "application/pdf", bytes);
  return name;
}
