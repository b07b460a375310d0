import { afterEach, vi } from "vitest";
import { archiveYear } from "../../../shared/receipt/year-archive.ts";
import { saveFile } from "../../../widget/documents/save-file.ts";
import { failsWell } from "../../support/browser/failing.ts";
import { ACTIVE } from "../../support/browser/states.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

vi.mock(import("../../../shared/receipt/index.ts"), async (original) => ({
  ...(await original()),
  renderReceipt: vi.fn(async () => new Uint8Array()),
}));
vi.mock(import("../../../shared/receipt/year-archive.ts"), () => ({ archiveYear: vi.fn() }));
vi.mock(import("../../../widget/documents/save-file.ts"), () => ({ saveFile: vi.fn(), addressOf: () => "" }));

// The drawing has tests of its own: here each document is read.
vi.mocked(archiveYear).mockImplementation(async (ids, load, { signal }) => {
  for (const id of ids) await load(id);
  signal?.throwIfAborted();
  return new Uint8Array();
});
afterEach(() => vi.mocked(saveFile).mockClear());

const saved = () => vi.mocked(saveFile).mock.calls.length === 1;
const names = [{ number: "FA-2026-000123", kind: "invoice", issueDate: "2026-11-03", invoiceId: "in_123" }];
const document = () => ({ ...SAMPLES.card, number: "FA-2026-000123" });

failsWell("a document that is downloaded", {
  writes: false,
  fails: "GET /v1/invoices/in_123/document",
  press: /^Télécharger FA-2026-000123$/,
  well: document,
  done: saved,
  unanswered: /Le document n’a pas pu être préparé\. Réessayez dans un instant\./,
});

const ALL = /^Tout télécharger$/;
const NOT_MADE = /Aucun fichier n’a été enregistré\. Réessayez dans un instant\./;

failsWell("which documents there are", {
  writes: false,
  routes: { "GET /v1/invoices/in_123/document": document },
  fails: "GET /v1/documents",
  press: ALL,
  again: /^Réessayer$/,
  well: () => ({ data: names, nextCursor: null }),
  done: saved,
  unanswered: NOT_MADE,
});

failsWell("one document of all", {
  portal: ACTIVE,
  routes: { "GET /v1/documents": () => ({ data: names, nextCursor: null }) },
  writes: false,
  fails: "GET /v1/invoices/in_123/document",
  press: ALL,
  again: /^Réessayer$/,
  well: document,
  done: saved,
  unanswered: NOT_MADE,
});

failsWell("the purchase journal", {
  writes: false,
  fails: "GET /v1/invoices/export",
  press: /^Exporter en CSV$/,
  well: () => new Response("date;numéro\r\n", { headers: { "Content-Type": "text/csv" } }),
  done: saved,
  unanswered: /Le serveur n’a pas répondu\. Rien n’a été prélevé\./,
});
