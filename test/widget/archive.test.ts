import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { IssuedDocumentName } from "../../shared/api/types/index.ts";
import { archiveYear } from "../../shared/receipt/year-archive.ts";
import { saveFile } from "../../widget/documents/save-file.ts";
import { button, dialog, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { problem } from "../support/browser/fake-api.ts";
import { ACTIVE } from "../support/browser/states.ts";
import { SAMPLES } from "../support/sample-documents.ts";

vi.mock(import("../../shared/receipt/year-archive.ts"), () => ({ archiveYear: vi.fn() }));
vi.mock(import("../../widget/documents/save-file.ts"), () => ({ saveFile: vi.fn(), addressOf: () => "" }));

/** Resolves when the drawing of the next document may go on. */
let gate: () => Promise<void>;

// The drawing has tests of its own: here it reads each document, says how far it is, and can be stopped.
beforeEach(() => {
  gate = async () => {};
  vi.mocked(saveFile).mockClear();
  vi.mocked(archiveYear).mockImplementation(async (ids, load, { onProgress, signal }) => {
    for (const [at, id] of ids.entries()) {
      signal?.throwIfAborted();
      onProgress?.(at, ids.length);
      await load(id);
      await gate();
    }
    signal?.throwIfAborted();
    return new TextEncoder().encode(ids.join());
  });
});

const names: IssuedDocumentName[] = [
  { number: "FA-2026-000125", kind: "invoice", issueDate: "2026-11-20", invoiceId: "in_123" },
  { number: "AV-2026-000007", kind: "credit_note", issueDate: "2026-11-20", invoiceId: "in_123" },
  { number: "FA-2026-000123", kind: "invoice", issueDate: "2026-11-03", invoiceId: "in_123" },
];

async function opened(portal = ACTIVE) {
  const shown = await show(portal);
  const { api } = shown;
  api.on("GET /v1/documents", () => ({ data: names, nextCursor: null }));
  api.on("GET /v1/invoices/in_123/document", () => SAMPLES.card);
  const press = () => button("Tout télécharger").click();
  return { ...shown, press };
}

const saved = () => vi.mocked(saveFile).mock.calls.map(([file]) => file);

test("one press saves every document that was issued, oldest first, a correction's too", async () => {
  const { root, api, press, element } = await opened();
  const heard = vi.fn();
  element.addEventListener("chets-billing:download", heard);
  await press();
  await settled(() => saved().length === 1);
  const [file] = saved();
  expect(file?.name).toBe("factures-2026.zip");
  expect(await file?.text()).toBe("FA-2026-000123,AV-2026-000007,FA-2026-000125");
  expect(api.to("GET /v1/invoices/in_123/document").map(({ query }) => query.get("number"))).toEqual([
    "FA-2026-000123",
    "AV-2026-000007",
    "FA-2026-000125",
  ]);
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Tout télécharger");
  await expect.element(text("3 documents téléchargés : factures-2026.zip")).toBeVisible();
  expect(heard.mock.calls[0]?.[0].detail).toEqual({ fileName: "factures-2026.zip" });
});

test("the year that is looked at is the one", async () => {
  const { api, press } = await opened();
  api.on("GET /v1/invoices", () => ({ data: [], nextCursor: null }));
  await page.getByRole("combobox", { name: "Année" }).selectOptions("2025");
  await press();
  await settled(() => saved().length === 1);
  expect(saved()[0]?.name).toBe("factures-2025.zip");
  expect(Object.fromEntries(api.to("GET /v1/documents")[0]?.query ?? [])).toEqual({
    from: "2025-01-01",
    to: "2025-12-31",
    limit: "100",
  });
});

test("it says how far it is, and stops when it is told to: nothing is saved", async () => {
  const { root, press } = await opened();
  const waiting = Promise.withResolvers<void>();
  gate = () => waiting.promise;
  await press();
  const bar = () => root.querySelector("[role=progressbar]");
  await settled(() => bar() !== null);
  expect(bar()?.getAttribute("aria-valuetext")).toBe("0 sur 3");
  await button("Arrêter").click();
  waiting.resolve();
  await expect.element(text("3 documents à télécharger.")).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(saved()).toHaveLength(0);
  await button("Télécharger le fichier ZIP").click();
  await settled(() => saved().length === 1);
});

test("Escape stops it too", async () => {
  const { root, press } = await opened();
  const waiting = Promise.withResolvers<void>();
  gate = () => waiting.promise;
  await press();
  await settled(() => root.querySelector("[role=progressbar]") !== null);
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
  waiting.resolve();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(saved()).toHaveLength(0);
});

test("of a long history a year is chosen first", async () => {
  const { root, api, press } = await opened({
    ...ACTIVE,
    invoices: { ...ACTIVE.invoices, total: 5_000 },
  });
  await press();
  await expect.element(text("3 documents à télécharger.")).toBeVisible();
  expect(saved()).toHaveLength(0);
  await dialog().getByRole("combobox", { name: "Année" }).selectOptions("2025");
  await settled(() => api.to("GET /v1/documents").length === 2);
  await expect.element(text("3 documents à télécharger.")).toBeVisible();
  await button("Télécharger le fichier ZIP").click();
  await settled(() => saved().length === 1);
  expect(saved()[0]?.name).toBe("factures-2025.zip");
  expect(plain(root.querySelector("dialog"))).toBe("");
});

test("a document that can't be had is said, and nothing half is saved", async () => {
  const { api, press } = await opened();
  api.on("GET /v1/invoices/in_123/document", () => problem(404, "not_found"));
  await press();
  await expect.element(text("Aucun fichier n’a été enregistré.")).toBeVisible();
  expect(saved()).toHaveLength(0);
  api.on("GET /v1/invoices/in_123/document", () => SAMPLES.card);
  await button("Réessayer").click();
  await settled(() => saved().length === 1);
});

test("the journal is saved as it came, with the mark that spreadsheets look for", async () => {
  const { api } = await opened();
  api.on("GET /v1/invoices/export", () => new Response("\ufeffDate;Numéro\r\n"));
  await button("Exporter en CSV").click();
  await settled(() => saved().length === 1);
  const [file] = saved();
  expect(file?.name).toBe("journal-des-achats.csv");
  expect([...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())].slice(0, 4)).toEqual([
    0xef,
    0xbb,
    0xbf,
    "D".charCodeAt(0),
  ]);
  await expect.element(text("Journal téléchargé : journal-des-achats.csv")).toBeVisible();
});
