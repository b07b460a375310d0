import { describe, expect, test } from "vitest";
import { invoiceXml } from "../../../shared/receipt/facturx/invoice-xml.ts";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderAcknowledgment, renderReceipt } from "../../../shared/receipt/index.ts";
import { countryName } from "../../../shared/receipt/words/countries.ts";
import { countryName as englishName } from "../../../shared/receipt/words/english/countries.ts";
import { longRange } from "../../../shared/receipt/words/english/dates.ts";
import { money, percent } from "../../../shared/receipt/words/english/figures.ts";
import { languageCode } from "../../../shared/receipt/words/language.ts";
import { loadLanguage } from "../../../shared/receipt/words/load-language.ts";
import { acknowledgmentDocument } from "../../support/documents.ts";
import { opened, pageTexts } from "../../support/node/pdf-tools.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

const options = { loadFont: buildFont };

/** A word of French between the labels of an English page; the law's sentences are let through. */
const FRENCH = /Réglée|Acquittée|Vendeur|Désignation|Total HT|Montant|Reste à|Moyen|Période|Quantité| du \d/;

describe("an invoice of a customer who reads English says", () => {
  test.each([
    "Invoice (facture)",
    "Replaces invoice FA-2026-000122 of 1 November 2026",
    "Paid on 3 November 2026",
    "3 November to 2 December 2026",
    "Services (prestation de services)",
    "D02 XY45 Dublin, Ireland",
    "VAT IE6388047V",
    "ChetsPMS Pro, monthly subscription 1 €1,234.56 0% €1,224.76",
    "from 3 November 2026 to 2 December 2026",
    "Code WELCOME: −€9.80",
    "Total incl. VAT €1,224.76",
    "Already paid −€1,224.76",
    "Amount due €0.00",
    "Visa card •••• 4242",
    "Invoice (facture) FA-2026-000123, Factur-X compatible (profile EN 16931)",
  ])("%s", async (words) => {
    expect((await pageTexts(await renderReceipt(SAMPLES.english, options))).join("\n")).toContain(words);
  });
});

test("the XML of an English document says its terms in English", async () => {
  const language = await loadLanguage("en");
  const open = { ...SAMPLES.english, businessProcess: "S1" as const, settled: null, dueDate: null };
  expect(invoiceXml(open, language)).toContain("<ram:Description>Due on receipt</ram:Description>");
  const refund = { ...SAMPLES.englishRefund, settled: null, dueDate: null };
  expect(invoiceXml(refund, language)).toContain("<ram:Description>To be refunded</ram:Description>");
});

test("the law’s sentences stay French, and those who hear the page hear them so", async () => {
  const pdf = await renderReceipt(SAMPLES.english, options);
  const text = (await pageTexts(pdf)).join("\n");
  expect(text).toContain("Pénalités de retard : trois fois le taux d’intérêt légal.");
  expect(text).toContain("ChetsPMS SAS au capital de 10 000 €");
  expect(text).toContain("Autoliquidation");
  expect(text).not.toMatch(FRENCH);
  const file = await opened(pdf);
  expect(file).toContain("/Lang (en)");
  expect(file.match(/\/Lang \(fr\)/g)).toHaveLength(3);
  expect(await opened(await renderReceipt(SAMPLES.card, options))).not.toContain("/Lang (en)");
});

test("a credit note, and one that was paid back", async () => {
  const text = (await pageTexts(await renderReceipt(SAMPLES.englishRefund, options))).join("\n");
  expect(text).toContain("Credit note (avoir)");
  expect(text).toContain("For invoice FA-2026-000123 of 3 November 2026");
  expect(text).toContain("Refunded on 12 November 2026");
  expect(text).toContain("5.5% €49.00 €2.70");
  expect(text).not.toMatch(FRENCH);
});

test("an acknowledgment", async () => {
  const document = acknowledgmentDocument({
    locale: "en-GB",
    openInvoices: [{ number: "FA-2026-000124", amountDue: 5880, currency: "EUR" }],
  });
  const text = (await pageTexts(await renderAcknowledgment(document, options))).join("\n");
  for (const words of [
    "Confirmation of cancellation",
    "Full access through 3 December 2026",
    "Pro, monthly",
    "Cancellation requested by Claire Dupont on 24 November 2026 at 10:04.",
    "Your Pro monthly subscription ends on 3 December 2026",
    "Invoice FA-2026-000124 remains to be paid: €58.80.",
  ]) {
    expect(text).toContain(words);
  }
});

test("figures", () => {
  expect(money(-123_456_789, "EUR")).toBe("\u2212€1,234,567.89");
  expect(money(1_481_480, "JPY")).toBe("JPY\u00a01,481,480");
  expect(money(12_345, "KWD")).toBe("KWD\u00a012.345");
  expect([2000, 550, 210, 1025, 5, 0].map(percent)).toEqual(["20%", "5.5%", "2.1%", "10.25%", "0.05%", "0%"]);
});

test.each([
  ["2026-11-01", "2026-11-30", "1 to 30 November 2026"],
  ["2026-12-03", "2027-01-02", "3 December 2026 to 2 January 2027"],
  ["2026-11-03", "2026-11-03", "3 November 2026"],
])("%s to %s: %s", (firstDay, lastDay, expected) => {
  expect(longRange({ firstDay, lastDay }).replaceAll("\u00a0", " ")).toBe(expected);
});

test("every country that has a French name has an English one", () => {
  const codes = Array.from({ length: 26 * 26 }, (_, i) =>
    String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)),
  );
  const named = codes.filter((code) => countryName(code) !== code);
  expect(named.length).toBeGreaterThan(70);
  expect(named.filter((code) => englishName(code) === code)).toEqual([]);
});

test.each([
  ["en", "en"],
  ["en-US", "en"],
  ["fr-CA", "fr"],
  ["de", "fr"],
  [undefined, "fr"],
])("%s is written in %s", (locale, expected) => {
  expect(languageCode(locale)).toBe(expected);
});
