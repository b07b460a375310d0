import { ProviderRefused, type SnapshotInvoice } from "../../provider.ts";
import { emit, putInvoice, putSubscription, type Work } from "../work.ts";
import { moveCredit } from "./credit.ts";

/**
 * Gives back all that an invoice took: the payment is refunded, credit that was used on it is the
 * customer's again, and a credit note undoes the invoice. Of time that is refunded nothing is left to be
 * credited by a later change. Asked again, it does nothing.
 */
export function refund(work: Work, invoiceId: string): void {
  const invoice = work.invoices.get(invoiceId);
  if (!invoice) throw new ProviderRefused("unknown_invoice", `no invoice ${invoiceId}`);
  const { account } = work;
  if (account.refundedInvoices?.includes(invoiceId)) return;
  // A refund of before the list was kept.
  if (invoice.payments.some(({ status }) => status === "refunded")) return;
  if (invoice.type !== "invoice" || invoice.status !== "paid" || invoice.total <= 0) {
    throw new ProviderRefused("invoice_not_open", `${invoiceId} has nothing to give back`);
  }
  const payments = invoice.payments.map((payment) =>
    payment.status === "succeeded" ? { ...payment, status: "refunded" as const } : payment,
  );
  putInvoice(work, { ...invoice, payments });
  account.refundedInvoices = [...(account.refundedInvoices ?? []), invoiceId];
  const note = putInvoice(work, creditNote(work, invoice));
  moveCredit(work, "returned", Math.max(0, invoice.creditApplied), note);
  nothingLeftToCredit(work, invoice);
  emit(work, "charge.refunded", [invoiceId]);
}

/** The same lines and sums as the invoice that it undoes; its kind says that they are given back. */
function creditNote(work: Work, invoice: SnapshotInvoice): SnapshotInvoice {
  return {
    ...invoice,
    id: work.newId("cn"),
    type: "credit_note",
    providerNumber: invoice.providerNumber && `${invoice.providerNumber}-CN`,
    createdAt: work.at,
    finalizedAt: work.at,
    dueAt: null,
    paidAt: work.at,
    lines: invoice.lines.map((line) => ({ ...line, id: work.newId("il") })),
    payments: [],
    correctsInvoiceId: invoice.id,
  };
}

function nothingLeftToCredit(work: Work, { subscriptionId, lines }: SnapshotInvoice): void {
  const subscription = work.account.subscriptions.find(({ id }) => id === subscriptionId);
  if (!subscription) return;
  const [main] = lines;
  const charged = subscription.charged.map((line) =>
    line.start === main?.periodStart && line.end === main.periodEnd ? { ...line, charged: 0, full: 0 } : line,
  );
  putSubscription(work, { ...subscription, charged });
}
