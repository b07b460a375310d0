import { listDocuments } from "../../shared/api/client/documents.ts";
import type { LegalDocument } from "../../shared/api/types/index.ts";
import { archiveYear } from "../../shared/receipt/year-archive.ts";
import { readDocument } from "../cache/documents.ts";
import { pairedApi } from "../pairing/api.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { loadFont } from "./fonts.ts";
import { save } from "./save.ts";
import type { Undrawn } from "./undrawn.ts";

export interface YearWish {
  signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/**
 * Saves every document of a year, a correction's too, in one ZIP with an index for a spreadsheet. Answers the
 * file's name and how many it holds. Rejects with the signal's reason when it is stopped.
 */
export async function saveYear(
  pairing: Pairing,
  year: number,
  { signal, onProgress }: YearWish,
  undrawn: Undrawn,
): Promise<{ file: string; n: number }> {
  const query = { from: `${year}-01-01`, to: `${year}-12-31` };
  const documents = (await listDocuments(pairedApi(pairing), query)).reverse();
  const invoices = new Map(documents.map(({ number, invoiceId }) => [number, invoiceId]));
  const bytes = await archiveYear(
    [...invoices.keys()],
    (number) => readIssued(pairing, invoices.get(number) ?? "", number),
    { loadFont, signal, onProgress, onMissing: undrawn.hear },
  );
  const file = `${year}_Factures.zip`;
  save(file, "application/zip", bytes);
  return { file, n: documents.length };
}

/** The list names the documents of ours alone. */
async function readIssued(pairing: Pairing, invoiceId: string, number: string): Promise<LegalDocument> {
  const document = await readDocument(pairing, invoiceId, number);
  if ("url" in document) throw new Error(`the document of ${invoiceId} is the provider's`);
  return document;
}
