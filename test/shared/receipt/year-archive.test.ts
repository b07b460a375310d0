import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { LegalDocument } from "../../../shared/api/types/index.ts";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { archiveYear } from "../../../shared/receipt/year-archive.ts";
import { CUSTOMER, creditNoteDocument, invoiceDocument } from "../../support/documents.ts";

const DOCUMENTS: Record<string, LegalDocument> = {
  one: invoiceDocument({ customer: { ...CUSTOMER, name: "=cmd|' /C calc';" } }),
  two: creditNoteDocument(),
};
const load = async (id: string): Promise<LegalDocument> => DOCUMENTS[id] ?? Promise.reject(new Error(id));

test("each receipt as it is alone, and an index that adds up", async () => {
  const heard: [number, number][] = [];
  const onProgress = (done: number, of: number): number => heard.push([done, of]);
  const bytes = await archiveYear(["one", "two"], load, { loadFont: buildFont, onProgress });
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    "2026-11-03_FA-2026-000123_Pro.pdf",
    "2026-11-12_AV-2026-000007_Pro.pdf",
    "index.csv",
  ]);
  const alone = await renderReceipt(DOCUMENTS.two as LegalDocument, { loadFont: buildFont });
  expect(files["2026-11-12_AV-2026-000007_Pro.pdf"]).toEqual(alone);
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(files["index.csv"]).split("\r\n")).toEqual([
    "\ufeffDate;Numéro;Type;Client;HT;TVA;TTC;Devise;Fichier",
    `2026-11-03;FA-2026-000123;Facture;"'=cmd|' /C calc';";49,00;9,80;58,80;EUR;2026-11-03_FA-2026-000123_Pro.pdf`,
    "2026-11-12;AV-2026-000007;Avoir;Atelier Dupont SARL;-49,00;-9,80;-58,80;EUR;2026-11-12_AV-2026-000007_Pro.pdf",
    "",
  ]);
  expect(heard).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
  expect(await archiveYear(["one", "two"], load, { loadFont: buildFont })).toEqual(bytes);
});

test("the index of English documents is in English, of both languages in French", async () => {
  const headOf = async (...locales: string[]): Promise<string[]> => {
    const ids = locales.map((_, i) => `FA-2026-00012${i}`);
    const bytes = await archiveYear(
      ids,
      async (number) => invoiceDocument({ number, locale: locales[ids.indexOf(number)] ?? "fr" }),
      { loadFont: buildFont },
    );
    const lines = new TextDecoder().decode(unzipSync(bytes)["index.csv"]).split("\r\n");
    return lines.slice(0, 2).map((line) => line.split(";").slice(0, 3).join(";"));
  };
  expect(await headOf("en")).toEqual(["Date;Number;Type", "2026-11-03;FA-2026-000120;Invoice"]);
  expect(await headOf("en", "fr")).toEqual(["Date;Numéro;Type", "2026-11-03;FA-2026-000120;Facture"]);
});

test("it stops between two receipts when it is told to", async () => {
  const stop = new AbortController();
  const drawn: string[] = [];
  const archive = archiveYear(["one", "two"], load, {
    loadFont: buildFont,
    signal: stop.signal,
    onProgress: (done) => {
      drawn.push(String(done));
      stop.abort(new Error("enough"));
    },
  });
  await expect(archive).rejects.toThrow("enough");
  expect(drawn).toEqual(["0"]);
});

test("120 receipts", async () => {
  const ids = Array.from({ length: 120 }, (_, i) => String(i));
  const many = async (id: string): Promise<LegalDocument> =>
    invoiceDocument({ number: `FA-2026-${id.padStart(6, "0")}` });
  const bytes = await archiveYear(ids, many, { loadFont: buildFont });
  expect(Object.keys(unzipSync(bytes))).toHaveLength(121);
}, 60_000);
