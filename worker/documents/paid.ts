import type { SellerProfile } from "../../shared/seller.ts";
import type { SnapshotInvoice, SnapshotPayment } from "../../shared/snapshot.ts";
import { dateInZone } from "../../shared/time.ts";
import type { SettledDocument } from "../db/wire/legal-document.ts";

/** A payment that took money, also where it was given back since: the newest one of an invoice. */
export function lastPayment({ payments }: SnapshotInvoice): SnapshotPayment | undefined {
  return payments.find(({ status }) => TOOK_MONEY.includes(status));
}

const TOOK_MONEY: readonly SnapshotPayment["status"][] = ["succeeded", "refunded", "partially_refunded"];

export function paymentKey(payment: SnapshotPayment): string {
  return `payment:${payment.id}`;
}

/**
 * What had been paid of an invoice before the payment that it is waiting for, or that settled it (EN 16931
 * BT-113): nothing in the usual case.
 */
export function prepaid(invoice: SnapshotInvoice): number {
  if (invoice.type === "credit_note") return 0;
  if (invoice.status === "open") return invoice.amountPaid;
  const last = lastPayment(invoice);
  return last ? Math.max(0, invoice.total - invoice.creditApplied - last.amount) : 0;
}

/** How an invoice that is paid in full was paid: its amount follows from the frozen document. */
export function settledDocument(invoice: SnapshotInvoice, seller: SellerProfile): SettledDocument {
  const payment = lastPayment(invoice);
  const date = dateInZone(invoice.paidAt ?? invoice.createdAt, seller.timeZone);
  if (payment) return { date, means: meansOf(payment), paymentKey: paymentKey(payment) };
  const kind = invoice.total === invoice.creditApplied ? "credit_balance" : "other";
  return { date, means: { kind }, paymentKey: null };
}

/**
 * How a credit note was settled: by the payment of its invoice that was given back, or by the credit balance,
 * which has it all. `null` while neither is known.
 */
export function settledNote(
  note: SnapshotInvoice,
  invoices: readonly SnapshotInvoice[],
  seller: SellerProfile,
): SettledDocument | null {
  const date = dateInZone(note.paidAt ?? note.createdAt, seller.timeZone);
  if (note.total !== 0 && note.creditApplied === note.total) {
    return { date, means: { kind: "credit_balance" }, paymentKey: null };
  }
  const corrected = invoices.find(({ id }) => id === note.correctsInvoiceId);
  const given = corrected?.payments.find(
    ({ status }) => status === "refunded" || status === "partially_refunded",
  );
  return given ? { date, means: meansOf(given), paymentKey: null } : null;
}

function meansOf({ method, mandate }: SnapshotPayment): SettledDocument["means"] {
  if (method === null) return { kind: "other" };
  if (method.kind === "card") return { kind: method.kind, brand: method.brand, last4: method.last4 };
  return { kind: method.kind, last4: method.last4, ...(mandate && { mandate }) };
}
