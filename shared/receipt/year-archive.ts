import type { LegalDocument } from "../api/types/index.ts";
import { nextTask } from "../next-task.ts";
import type { IndexEntry } from "./archive-index.ts";
import { archiveIndex } from "./archive-index.ts";
import { receiptFileName } from "./file-name.ts";
import type { RenderOptions } from "./render.ts";
import { renderReceipt } from "./render-receipt.ts";

export interface YearArchiveOptions extends RenderOptions {
  /** Hears how many are drawn, before each and at the end. */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/**
 * The documents of a year as one ZIP, each as its PDF, with an index for a spreadsheet. One receipt is drawn a
 * slice, and the page has its turn between two slices. The same documents give the same bytes.
 *
 * `load` fetches one document when its turn comes. Rejects with the signal's reason when it is aborted.
 */
export async function archiveYear(
  ids: readonly string[],
  load: (id: string) => Promise<LegalDocument>,
  options: YearArchiveOptions,
): Promise<Uint8Array> {
  const { onProgress, signal } = options;
  const { Zip, ZipPassThrough } = await import("fflate");
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const add = (name: string, bytes: Uint8Array, date: string): void => {
    // A PDF is compressed already.
    const file = new ZipPassThrough(name);
    // Without a time zone: the ZIP's clock is the local one.
    file.mtime = `${date.replaceAll("-", "/")} 00:00:00`;
    zip.add(file);
    file.push(bytes, true);
  };
  const entries: IndexEntry[] = [];
  let newest = "1980-01-01";
  for (const [i, id] of ids.entries()) {
    signal?.throwIfAborted();
    onProgress?.(i, ids.length);
    const document = await load(id);
    const file = receiptFileName(document);
    add(file, await renderReceipt(document, options), document.issueDate);
    entries.push({ ...document, file });
    if (document.issueDate > newest) newest = document.issueDate;
    await nextTask();
  }
  signal?.throwIfAborted();
  add("index.csv", new TextEncoder().encode(archiveIndex(entries)), newest);
  zip.end();
  onProgress?.(ids.length, ids.length);
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
