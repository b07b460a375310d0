import type { Bill } from "../../../domain/bill.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import type { SnapshotInvoice, SnapshotPayment } from "../../provider.ts";
import { emit, putInvoice, type Work } from "../work.ts";
import { freeCoupons, useCoupons } from "./coupon-uses.ts";
import { moveCredit } from "./credit.ts";
import { forgetCredits, traceCharges } from "./credited.ts";
import { foresee } from "./reverse.ts";

/** Turns a bill into an invoice: open, or paid at once where nothing is left to pay. Uses the credit balance. */
export function createInvoice(work: Work, subscription: Subscription, bill: Bill): SnapshotInvoice {
  const { account, at } = work;
  const [main] = bill.lines;
  const credited = bill.lines.find(({ credits }) => credits)?.credits;
  const paid = bill.due === 0;
  account.invoiceCount += 1;
  emit(work, paid ? "invoice.paid" : "invoice.finalized");
  const invoice: SnapshotInvoice = {
    id: work.newId("in"),
    type: "invoice",
    subscriptionId: subscription.id,
    status: paid ? "paid" : "open",
    providerNumber: `SBX-${account.id.slice(-6).toUpperCase()}-${String(account.invoiceCount).padStart(4, "0")}`,
    description: main?.description ?? "",
    currency: bill.currency,
    createdAt: at,
    finalizedAt: at,
    dueAt: at,
    paidAt: paid ? at : null,
    nextAttemptAt: null,
    periodStart: main?.periodStart ?? null,
    periodEnd: main?.periodEnd ?? null,
    lines: bill.lines.map(({ proration, credits, couponCode, ...line }) => ({
      id: work.newId("il"),
      ...line,
      proration: proration !== null,
    })),
    vatGroups: bill.vatGroups,
    subtotal: bill.subtotal,
    tax: bill.tax,
    total: bill.total,
    creditApplied: bill.creditApplied,
    amountPaid: 0,
    amountRemaining: bill.due,
    customer: account.details,
    payments: [],
    correctsInvoiceId: bill.total < 0 ? (credited?.invoiceId ?? account.lastInvoiceId ?? null) : null,
  };
  if (bill.total >= 0) account.lastInvoiceId = invoice.id;
  traceCharges(work, invoice, subscription, bill.lines);
  useCoupons(work, invoice.id, bill.lines);
  moveCredit(work, bill.creditApplied < 0 ? "credited" : "used", -bill.creditApplied, invoice);
  work.events.at(-1)?.invoiceIds.push(invoice.id);
  return putInvoice(work, invoice);
}

const UNPAID_EVENTS: Partial<Record<SnapshotPayment["status"], string>> = {
  failed: "invoice.payment_failed",
  requires_action: "invoice.payment_action_required",
  pending: "invoice.payment_processing",
};

export type Attempt = Pick<SnapshotPayment, "status" | "declineCode" | "method" | "mandate">;

/** Adds an attempt to pay an invoice; an attempt that waited for the customer is settled by this one. */
export function recordAttempt(
  work: Work,
  invoice: SnapshotInvoice,
  attempt: Attempt,
  waited: boolean,
): SnapshotInvoice {
  const [last, ...earlier] = invoice.payments;
  const settles = waited && (last?.status === "requires_action" || last?.status === "pending");
  const payment: SnapshotPayment = {
    id: settles ? last.id : work.newId("py"),
    amount: invoice.amountRemaining,
    at: work.at,
    ...attempt,
  };
  const payments = [payment, ...(settles ? earlier : invoice.payments).map(lapsed)];
  if (attempt.status !== "succeeded") {
    emit(work, UNPAID_EVENTS[attempt.status] ?? "invoice.updated", [invoice.id]);
    return putInvoice(work, { ...invoice, payments });
  }
  emit(work, "invoice.paid", [invoice.id]);
  foresee(work, invoice.id, payment);
  return putInvoice(work, {
    ...invoice,
    payments,
    status: "paid",
    paidAt: work.at,
    nextAttemptAt: null,
    amountPaid: invoice.amountPaid + invoice.amountRemaining,
    amountRemaining: 0,
  });
}

/** A confirmation that the bank waited for is void once something else was tried. */
function lapsed(payment: SnapshotPayment): SnapshotPayment {
  if (payment.status !== "requires_action") return payment;
  return { ...payment, status: "failed", declineCode: payment.declineCode ?? "authentication_required" };
}

/** Gives an open invoice up; credit that was used on it is the customer's again. */
export function voidInvoice(work: Work, invoiceId: string): void {
  const invoice = work.invoices.get(invoiceId);
  if (invoice?.status !== "open") return;
  moveCredit(work, "returned", Math.max(invoice.creditApplied, 0), invoice);
  forgetCredits(work, invoiceId);
  freeCoupons(work, invoiceId);
  emit(work, "invoice.voided", [invoiceId]);
  putInvoice(work, { ...invoice, status: "void", amountRemaining: 0, nextAttemptAt: null });
}
