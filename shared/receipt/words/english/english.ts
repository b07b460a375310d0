import type { Language } from "../language.ts";
import { NBSP } from "../spaces.ts";
import { countryName } from "./countries.ts";
import { fullRange, longDate, longRange } from "./dates.ts";
import { money, percent } from "./figures.ts";
import { meansOfPayment } from "./means.ts";

/**
 * The words that French law uses for the paper, for what is sold and for the seller’s register stand beside the
 * English ones: whoever checks the books looks for them.
 */
export const english: Language = {
  code: "en",
  money,
  percent,
  longDate,
  longRange,
  fullRange,
  countryName,
  means: meansOfPayment,
  documents: {
    invoice: {
      title: "Invoice (facture)",
      corrects: "Replaces invoice",
      done: "Paid on",
      settledOn: "Paid on",
      means: "Means of payment",
      reference: "Payment reference",
      settled: "Already paid",
      open: "Amount due",
    },
    credit_note: {
      title: "Credit note (avoir)",
      corrects: "For invoice",
      done: "Refunded on",
      settledOn: "Refunded on",
      means: "Means of refund",
      reference: "Refund reference",
      settled: "Already refunded",
      open: "To be refunded",
    },
  },
  labels: {
    colon: ":",
    of: "of",
    seller: "Seller",
    customer: "Customer",
    vatId: "VAT",
    issueDate: "Issue date",
    period: "Period",
    nature: "Nature",
    services: "Services (prestation de services)",
    orderReference: "Order reference",
    contract: "Contract",
    dueOnReceipt: "Due on receipt",
    dueBefore: "To be paid before",
    toRefund: "To be refunded",
    lines: ["Description", "Quantity", "Unit price excl. VAT", "VAT", "Amount excl. VAT"],
    carried: "Carried forward",
    brought: "Brought forward",
    vat: ["VAT rate", "Net amount", "VAT amount"],
    net: "Total excl. VAT",
    tax: "Total VAT",
    taxInEuros: "Total VAT in euros",
    gross: "Total incl. VAT",
    creditApplied: "Credit applied",
    creditCarried: "Credit carried over",
    facturX: `, Factur-X compatible (profile EN${NBSP}16931)`,
    page: "Page",
  },
};
