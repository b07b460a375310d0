import { listDocuments } from "../../shared/api/client/documents.ts";
import { ApiProblem, NetworkFailure } from "../../shared/api/client/failure.ts";
import { getDocument } from "../../shared/api/client/invoices.ts";
import type { IssuedDocumentName, LegalDocument } from "../../shared/api/types/index.ts";
import { archiveYear } from "../../shared/receipt/year-archive.ts";
import type { Billing } from "../billing.ts";
import { daysOf } from "../rest/search.ts";
import { loadFont } from "./fonts.ts";
import { readAhead } from "./read-ahead.ts";
import { saveFile } from "./save-file.ts";
import { undrawn } from "./undrawn.ts";

/** Milliseconds to wait before a document is asked for again: no answer, or too many questions a minute. */
const PAUSES = [1_000, 5_000, 20_000, 60_000];

/** The documents of a year (`YYYY`), of all years without one; oldest first, as books are kept. */
export async function documentsOf({ api }: Billing, year: string): Promise<IssuedDocumentName[]> {
  return (await listDocuments(api, daysOf(year))).reverse();
}

export interface ArchiveWish {
  documents: readonly IssuedDocumentName[];
  /** Without its ending. */
  name: string;
  signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/**
 * Draws each document and saves them as one ZIP. Answers its name, and a sentence on what could not be drawn,
 * `""` where all was. Rejects when it is aborted.
 */
export async function saveArchive(
  billing: Billing,
  wish: ArchiveWish,
): Promise<{ fileName: string; note: string }> {
  const { api } = billing;
  const missing = undrawn(billing);
  const { documents, name, signal, onProgress } = wish;
  const invoices = new Map(documents.map(({ number, invoiceId }) => [number, invoiceId]));
  const numbers = [...invoices.keys()];
  const read = readAhead(numbers, (number) =>
    patiently(() => getDocument(api, invoices.get(number) ?? "", number), signal),
  );
  const bytes = await archiveYear(numbers, read, {
    loadFont,
    signal,
    onProgress,
    onMissing: missing.hear,
  });
  const file = new File([bytes as Uint8Array<ArrayBuffer>], `${name}.zip`, { type: "application/zip" });
  saveFile(file);
  return { fileName: file.name, note: missing.sentence() };
}

async function patiently(read: () => Promise<LegalDocument>, signal: AbortSignal): Promise<LegalDocument> {
  for (const pause of PAUSES) {
    signal.throwIfAborted();
    try {
      return await read();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return read();
}

const isPassing = (error: unknown): boolean =>
  error instanceof NetworkFailure ||
  (error instanceof ApiProblem && (error.status === 429 || error.status >= 500));
