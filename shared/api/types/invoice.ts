import type { BillingDetails } from "./billing-details.ts";
import type { IssuedDocumentName, LegalDocument } from "./document.ts";
import type { Money } from "./money.ts";
import type { PaymentMethod } from "./payment-method.ts";
import type { Period } from "./preview.ts";

export type InvoiceStatus = "draft" | "open" | "paid" | "void" | "uncollectible";
export type PaymentStatus =
  | "pending"
  | "requires_action"
  | "succeeded"
  | "failed"
  | "refunded"
  | "partially_refunded";

export interface InvoicePayment {
  status: PaymentStatus;
  declineCode: string | null;
  at: string;
}

/** One row of the history. A credit note has the status `issued`. */
export interface InvoiceSummary {
  id: string;
  type: "invoice" | "credit_note";
  /** `null` until the legal document is issued. */
  number: string | null;
  /** `YYYY-MM-DD` in the seller's zone. */
  issueDate: string;
  status: InvoiceStatus | "issued";
  description: string;
  subtotal: Money;
  tax: Money;
  total: Money;
  amountPaid: Money;
  amountRemaining: Money;
  paidDate: string | null;
  period: Period | null;
  /** Whether `GET /v1/invoices/{id}/document` answers. */
  documentable: boolean;
  /** There where the provider made its document, before this product was in use: `number` is its own then. */
  issuedBy?: "provider";
  /** The last attempt to pay it. */
  payment: InvoicePayment | null;
}

export interface InvoiceLine {
  description: string;
  quantity: number;
  unitAmount: Money;
  /** Before VAT. */
  amount: Money;
  vatRate: number;
  period: Period | null;
}

export interface VatGroup {
  /** Basis points: 2000 is 20 %. */
  rate: number;
  base: Money;
  tax: Money;
}

export interface Invoice extends InvoiceSummary {
  lines: InvoiceLine[];
  vatGroups: VatGroup[];
  /** Newest first. */
  payments: (InvoicePayment & { id: string; amount: Money; method: PaymentMethod | null })[];
  /** The customer as on the day of issue, or as a correction put it right. */
  customer: BillingDetails;
  /** Every document about it, newest first: several once it was corrected or undone. */
  documents: IssuedDocumentName[];
  issuedAt: string;
}

/** `POST /v1/invoices/{id}/corrections`: a missing member stays, `null` clears it. Never amounts or a country. */
export type InvoiceCorrection = Partial<
  Pick<BillingDetails, "name" | "siren" | "vatId" | "orderReference" | "address">
>;

/** What a correction makes: net zero, nothing is paid or paid back. */
export interface InvoiceCorrected {
  creditNote: LegalDocument;
  invoice: LegalDocument;
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}
