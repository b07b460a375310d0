import { listInvoices } from "../../shared/api/client/invoices.ts";
import type { InvoiceSummary } from "../../shared/api/types/index.ts";
import { hasReceipt } from "../cache/receipts.ts";
import { pairedApi } from "../pairing/api.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { receiptFile } from "./receipt.ts";
import { save } from "./save.ts";
import { type ZipEntry, zip } from "./zip.ts";

/**
 * Saves every receipt of a year in one zip; `progress` is told how many are drawn. Answers the file's name and
 * how many it holds.
 */
export async function saveYear(
  pairing: Pairing,
  year: number,
  progress: (done: number, of: number) => void,
): Promise<{ file: string; n: number }> {
  const invoices = (await invoicesOf(pairing, year)).filter((one) => hasReceipt(one) && !one.issuedBy);
  const entries: ZipEntry[] = [];
  for (const { id, issueDate } of invoices) {
    progress(entries.length, invoices.length);
    entries.push({ ...(await receiptFile(pairing, id)), date: issueDate });
  }
  const file = `${year}_Factures.zip`;
  save(file, "application/zip", zip(entries));
  return { file, n: entries.length };
}

async function invoicesOf(pairing: Pairing, year: number): Promise<InvoiceSummary[]> {
  const api = pairedApi(pairing);
  const all: InvoiceSummary[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page = await listInvoices(api, { from: `${year}-01-01`, to: `${year}-12-31`, limit: 100, cursor });
    all.push(...page.data);
    cursor = page.nextCursor;
  }
  return all;
}
