import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { LegalDocument } from "../../../shared/api/types/index.ts";
import { invoiceXml } from "../../../shared/receipt/facturx/invoice-xml.ts";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { layoutReceipt } from "../../../shared/receipt/layout/receipt-layout.ts";
import { render } from "../../../shared/receipt/render.ts";
import { loadLanguage } from "../../../shared/receipt/words/load-language.ts";
import { documentLine, invoiceDocument } from "../../support/documents.ts";
import { faultsOf } from "../../support/node/invoice-proof.ts";
import { attached } from "../../support/node/pdf-tools.ts";
import type { SampleName } from "../../support/sample-documents.ts";
import { SAMPLE_NAMES, SAMPLES } from "../../support/sample-documents.ts";

const run = promisify(execFile);
const draw = (document: LegalDocument): Promise<Uint8Array> =>
  renderReceipt(document, { loadFont: buildFont });
/** The page of the card sample with another XML. */
const drawWith = (xml: string, document: LegalDocument = SAMPLES.card): Promise<Uint8Array> =>
  render(document, layoutReceipt, { loadFont: buildFont }, () => xml);

describe("nothing is wrong with", () => {
  test.each(SAMPLE_NAMES.filter((name) => name !== "dinar"))(
    "%s",
    async (name) => {
      const language = await loadLanguage(SAMPLES[name].locale);
      expect(await faultsOf(await draw(SAMPLES[name]), language)).toEqual([]);
    },
    60_000,
  );
});

test("a currency of three decimals has no XML, and does not say that it had", async () => {
  expect(await attached(await draw(SAMPLES.dinar))).toBeNull();
});

test.each<[SampleName, string, boolean]>([
  ["card", "<ram:Content>B2B<", true],
  ["reverseCharge", "<ram:Content>B2BINT<", true],
  ["noSiren", "BusinessProcessSpecifiedDocumentContextParameter", false],
  ["outsideEu", 'schemeID="VA"', false],
  ["open", "<ram:ID>S1<", true],
  ["creditNote", "<ram:TypeCode>381<", true],
  ["sepa", "<ram:DirectDebitMandateID>MD-2025-000071<", true],
  ["coupon", "<ram:ActualAmount>9.80<", true],
  ["partialPayment", "<ram:TotalPrepaidAmount>20.00<", true],
  ["yen", '<ram:TaxTotalAmount currencyID="EUR">1512.34<', true],
])("%s: %s is there: %s", (name, words, there) => {
  expect(invoiceXml(SAMPLES[name])?.includes(words)).toBe(there);
});

describe("a mutant is caught:", () => {
  const xml = invoiceXml(SAMPLES.card) ?? "";

  test.each([
    ["a wrong line net", xml.replace("<ram:LineTotalAmount>49.00", "<ram:LineTotalAmount>49.01")],
    ["a wrong rate", xml.replaceAll("20.00</ram:Rate", "19.00</ram:Rate")],
    ["a wrong tax", xml.replace("<ram:CalculatedAmount>9.80", "<ram:CalculatedAmount>9.81")],
    ["a wrong due", xml.replace("<ram:DuePayableAmount>0.00", "<ram:DuePayableAmount>58.80")],
    ["a missing mention", xml.replace(/<ram:IncludedNote><ram:Content>Pas.*?<\/ram:IncludedNote>/, "")],
    ["an unknown element", xml.replace("<ram:Name>", "<ram:Nom>").replace("</ram:Name>", "</ram:Nom>")],
    ["another customer", xml.replace("Atelier Dupont SARL", "Atelier Durand SARL")],
    ["another number", xml.replace("FA-2026-000123", "FA-2026-000124")],
    ["the XML of another document", invoiceXml(SAMPLES.twoRates) ?? ""],
  ])("%s", async (_, mutant) => {
    expect(mutant).not.toBe(xml);
    expect(await faultsOf(await drawWith(mutant))).not.toEqual([]);
  });

  test.each([
    ["a font that is not embedded", "/FontFile2", "/FontFileX"],
    ["another AFRelationship", "/AFRelationship /Alternative", "/AFRelationship /Unspecified"],
    ["no output intent", "/S /GTS_PDFA1", "/S /GTS_PDFX1"],
    ["not marked", "/Marked true", "/Marked null"],
  ])("%s", async (_, from, to) => {
    const folder = await mkdtemp(join(tmpdir(), "chets-mutant-"));
    try {
      const [good, open] = [join(folder, "good.pdf"), join(folder, "open.pdf")];
      await writeFile(good, await draw(SAMPLES.card));
      await run("qpdf", ["--qdf", "--object-streams=disable", good, open]);
      const text = (await readFile(open, "latin1")).replaceAll(from, to);
      expect(text).toContain(to);
      expect(await faultsOf(Buffer.from(text, "latin1"))).not.toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("a page without its mention", async () => {
    const silent = invoiceDocument({ mentions: SAMPLES.card.mentions.slice(1) });
    expect(await faultsOf(await drawWith(xml, silent))).not.toEqual([]);
    await expect(draw(silent)).rejects.toThrow("mentions.PMD");
  });

  test("a page with another line", async () => {
    const other = invoiceDocument({ lines: [documentLine({ description: "Autre chose" })] });
    expect(await faultsOf(await drawWith(xml, other))).not.toEqual([]);
  });
});

describe("what a name holds stays a name:", () => {
  test.each([
    "</rdf:RDF></ram:Name><x>",
    "%PDF-1.7 (a) \\) endstream endobj",
    "a\u202egnp.exe\u0007",
    "🙂 𠮷 \ud800",
    "&amp; <b> ]]>",
    "w".repeat(200),
  ])("%j", async (name) => {
    const document = invoiceDocument({
      customer: { ...SAMPLES.card.customer, name },
      seller: { ...SAMPLES.card.seller, name: `Vendeur ${name}` },
    });
    const faults = await faultsOf(await draw(document));
    // Half of a pair is no character: the page shows □ and the XML says U+FFFD.
    expect(faults.filter((fault) => !(name.includes("\ud800") && fault.startsWith("page: ")))).toEqual([]);
  });
});
