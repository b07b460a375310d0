import type { Address } from "./billing-details.ts";

/** Whole days, both included, `YYYY-MM-DD`: 3 novembre au 2 décembre 2026. */
export interface DayRange {
  firstDay: string;
  lastDay: string;
}

/** Who sells (CGI annexe II art. 242 nonies A, code de commerce R123-237 and R123-238). */
export interface DocumentSeller {
  name: string;
  legalForm: string;
  /** Share capital as printed, "10 000 €". */
  capital: string;
  siren: string;
  rcsCity: string;
  vatId: string;
  email: string;
  address: Address;
}

export interface DocumentCustomer {
  name: string;
  email: string | null;
  siren: string | null;
  vatId: string | null;
  address: Address | null;
}

/** EN 16931 VAT category: S standard, AE reverse charge, E exempt, O outside the scope. */
export type VatCategory = "S" | "AE" | "E" | "O";

/** All amounts of a document are integers in the minor unit of its `currency`. */
export interface DocumentLine {
  /** "ChetsPMS Pro, abonnement mensuel" */
  description: string;
  /** −1 for a credit: the unit price of EN 16931 (BT-146) is never negative. */
  quantity: number;
  unitPrice: number;
  /** Taken off, positive: a coupon. */
  allowance?: { amount: number; reason: string } | null;
  /** quantity × unitPrice, less the allowance, before VAT. */
  net: number;
  vatCategory: VatCategory;
  /** Basis points. */
  vatRate: number;
  period: DayRange | null;
}

export interface DocumentVatGroup {
  category: VatCategory;
  /** Basis points. */
  rate: number;
  base: number;
  tax: number;
  /** VATEX code and the sentence the page must carry, for a rate of 0. */
  exemption: { code: string; text: string } | null;
}

/** EN 16931 BG-1: `code` is the subject code of BT-21. */
export interface DocumentMention {
  code: "PMT" | "PMD" | "AAB" | "REG" | "TXD" | "AAI";
  text: string;
}

/** How and when the invoice was paid in full. */
export interface DocumentSettlement {
  date: string;
  /** What the means paid: `totals.due`, or `totals.creditApplied` where the credit balance paid it all. */
  amount: number;
  means:
    | { kind: "card"; brand: string; last4: string }
    | { kind: "sepa_debit"; last4: string; mandate?: string | null }
    | { kind: "credit_balance" }
    /** Set off against the invoice that a credit note undoes: no money goes back. */
    | { kind: "offset" }
    /** Outside of what the provider collects: a bank transfer. */
    | { kind: "other" };
  /** `PA-2026-000140`; `null` where nothing had to be paid. */
  reference: string | null;
}

/**
 * The legal invoice or credit note, frozen when it was issued. The page and the XML are drawn
 * from this object and from nothing else.
 */
export interface LegalDocument {
  templateVersion: 1;
  kind: "invoice" | "credit_note";
  /** `FA-2026-000123`, `AV-2026-000007`. */
  number: string;
  issueDate: string;
  currency: string;
  /** Minor-unit digits of the currency. */
  digits: number;
  locale: string;
  nature: "services";
  /** BT-23: `S2` an invoice already paid, `S1` one still to pay. */
  businessProcess: "S1" | "S2";
  period: DayRange | null;
  dueDate: string | null;
  orderReference: string | null;
  contractReference: string | null;
  /** The invoice that a credit note (or its replacement) corrects. */
  corrects: { number: string; issueDate: string } | null;
  seller: DocumentSeller;
  customer: DocumentCustomer;
  lines: DocumentLine[];
  vatGroups: DocumentVatGroup[];
  totals: {
    net: number;
    tax: number;
    gross: number;
    /** Paid from the customer's credit balance before the charge. */
    creditApplied: number;
    /** Part of it that was already paid by another means when the document was issued. */
    prepaid?: number;
    /** What was due when the document was issued: gross − creditApplied − prepaid. */
    due: number;
  };
  /** The VAT in euro cents where the currency is another (directive 2006/112/EC art. 230). */
  taxInEuros?: number | null;
  mentions: DocumentMention[];
  /** `null` while the invoice is open: then the page says « À régler avant le ». */
  settled: DocumentSettlement | null;
}

/** One line of `GET /v1/documents`: what `GET /v1/invoices/{invoiceId}/document?number=` answers whole. */
export interface IssuedDocumentName {
  number: string;
  kind: LegalDocument["kind"];
  /** `YYYY-MM-DD` in the seller's zone. */
  issueDate: string;
  /** The invoice, or the credit note of a refund, that it belongs to. */
  invoiceId: string;
}

/** What stands for a document that the provider made, before this product was in use. */
export interface ProviderDocument {
  issuedBy: "provider";
  /** The provider's own. */
  number: string | null;
  /** Its PDF, at the provider. Good for days: to be opened, not to be kept. */
  url: string;
}

/** The confirmation of a cancellation on a durable medium (code de la consommation L215-1-1). */
export interface AcknowledgmentDocument {
  templateVersion: 1;
  kind: "acknowledgment";
  /** `RES-2026-000018` */
  number: string;
  issueDate: string;
  locale: string;
  requestedAt: string;
  /** Date and time in the seller's zone, `2026-11-24` and `10:04`. */
  requestedDate: string;
  requestedTime: string;
  requestedBy: string;
  sentTo: string | null;
  contract: { reference: string; planName: string; interval: "month" | "year" };
  endDate: string;
  accessUntilDate: string;
  openInvoices: { number: string | null; amountDue: number; currency: string }[];
  seller: DocumentSeller;
  customer: DocumentCustomer;
}
