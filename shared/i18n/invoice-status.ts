import type { InvoiceSummary } from "../api/types/index.ts";
import type { invoiceWords } from "./fr/invoice-status.ts";
import { type Status, statusOf } from "./status.ts";

export type InvoiceWord = keyof typeof invoiceWords;

const INVOICE: Record<InvoiceSummary["status"], Status<InvoiceWord>> = {
  paid: statusOf("paid", "check", "ok"),
  open: statusOf("open", "clock", "off"),
  draft: statusOf("draft", "clock", "off"),
  issued: statusOf("issued", "check", "off"),
  void: statusOf("void", "cross", "off"),
  uncollectible: statusOf("uncollectible", "cross", "off"),
};

/** What the last attempt says: of an open invoice, and of money that went back. */
const ATTEMPT: Partial<Record<string, Status<InvoiceWord>>> = {
  "open failed": statusOf("declined", "cross", "bad"),
  "open requires_action": statusOf("requires_action", "lock", "warn"),
  "open pending": statusOf("pending", "clock", "off"),
  "paid refunded": statusOf("refunded", "refund", "off"),
  "paid partially_refunded": statusOf("partially_refunded", "refund", "off"),
};

/** What is said of an invoice's payment. */
export function invoiceStatus({
  status,
  payment,
}: Pick<InvoiceSummary, "status" | "payment">): Status<InvoiceWord> {
  return ATTEMPT[`${status} ${payment?.status}`] ?? INVOICE[status];
}
