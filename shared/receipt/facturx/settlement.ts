import type { DocumentSettlement, DocumentVatGroup, LegalDocument } from "../../api/types/index.ts";
import type { Language } from "../words/language.ts";
import { day, decimal } from "./figures.ts";
import { periodXml, rateXml } from "./line.ts";
import { processOf } from "./profile.ts";
import { element, leaf } from "./xml.ts";

/** UNTDID 4461: bank card, SEPA direct debit, clearing between partners (twice), not defined. */
const MEANS = { card: "48", sepa_debit: "59", credit_balance: "97", offset: "97", other: "1" } as const;

/** How it is paid, the VAT by rate, the sums, and the invoice that it corrects (BG-3, BG-16, BG-22, BG-23). */
export function settlementXml(document: LegalDocument, language: Language): string {
  const { currency, corrects, digits, taxInEuros, totals, period, vatGroups } = document;
  const settled = processOf(document) === "S2" ? document.settled : null;
  const euros = currency === "EUR" ? null : totals.tax === 0 ? 0 : taxInEuros;
  return element(
    "ram:ApplicableHeaderTradeSettlement",
    leaf("ram:PaymentReference", settled?.reference),
    typeof euros === "number" ? leaf("ram:TaxCurrencyCode", "EUR") : "",
    leaf("ram:InvoiceCurrencyCode", currency),
    settled ? meansXml(settled, language) : "",
    ...vatGroups.map((group) => taxXml(group, digits)),
    periodXml(period),
    termsXml(document, settled, language),
    totalsXml(document, settled, euros ?? null),
    corrects
      ? element(
          "ram:InvoiceReferencedDocument",
          leaf("ram:IssuerAssignedID", corrects.number),
          element("ram:FormattedIssueDateTime", day(corrects.issueDate, "qdt")),
        )
      : "",
  );
}

function meansXml({ means }: DocumentSettlement, language: Language): string {
  return element(
    "ram:SpecifiedTradeSettlementPaymentMeans",
    leaf("ram:TypeCode", MEANS[means.kind]),
    leaf("ram:Information", language.means(means)),
    means.kind === "card"
      ? element("ram:ApplicableTradeSettlementFinancialCard", leaf("ram:ID", means.last4))
      : "",
  );
}

function taxXml({ category, rate, base, tax, exemption }: DocumentVatGroup, digits: number): string {
  return element(
    "ram:ApplicableTradeTax",
    leaf("ram:CalculatedAmount", decimal(tax, digits)),
    leaf("ram:TypeCode", "VAT"),
    leaf("ram:ExemptionReason", exemption?.text),
    leaf("ram:BasisAmount", decimal(base, digits)),
    leaf("ram:CategoryCode", category),
    leaf("ram:ExemptionReasonCode", exemption?.code),
    rateXml(category, rate),
  );
}

/** BT-9 is the day of payment where it was paid at once (BR-FR-CO-09). */
function termsXml(
  { kind, dueDate }: LegalDocument,
  settled: DocumentSettlement | null,
  { labels }: Language,
): string {
  const date = settled?.date ?? dueDate;
  const words = kind === "credit_note" ? labels.toRefund : labels.dueOnReceipt;
  const mandate = settled?.means.kind === "sepa_debit" ? settled.means.mandate : null;
  return element(
    "ram:SpecifiedTradePaymentTerms",
    date === null ? leaf("ram:Description", words) : element("ram:DueDateDateTime", day(date)),
    leaf("ram:DirectDebitMandateID", mandate),
  );
}

function totalsXml(
  { currency, digits, totals }: LegalDocument,
  settled: DocumentSettlement | null,
  euros: number | null,
): string {
  const amount = (name: string, value: number, attributes?: string): string =>
    leaf(`ram:${name}`, decimal(value, digits), attributes);
  const { net, tax, gross, due } = totals;
  return element(
    "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
    amount("LineTotalAmount", net),
    amount("TaxBasisTotalAmount", net),
    amount("TaxTotalAmount", tax, `currencyID="${currency}"`),
    euros === null ? "" : leaf("ram:TaxTotalAmount", decimal(euros, 2), 'currencyID="EUR"'),
    amount("GrandTotalAmount", gross),
    amount("TotalPrepaidAmount", settled ? gross : gross - due),
    amount("DuePayableAmount", settled ? 0 : due),
  );
}
