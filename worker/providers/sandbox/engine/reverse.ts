import { DAY } from "../../../../shared/time.ts";
import type { SnapshotInvoice, SnapshotPayment } from "../../provider.ts";
import { reversalOf } from "../test-cards.ts";
import { emit, putInvoice, type Work } from "../work.ts";
import { refused } from "./collect.ts";

/** Notes that a payment which was just made will be disputed or returned, where its test card says so. */
export function foresee(work: Work, invoiceId: string, { id, method }: SnapshotPayment): void {
  const reversal = reversalOf(method);
  if (!reversal) return;
  const { account } = work;
  const next = { kind: reversal.kind, invoiceId, paymentId: id, at: work.at + reversal.days * DAY };
  account.reversals = [...(account.reversals ?? []), next].sort((a, b) => a.at - b.at);
}

/**
 * What the bank says of a payment days after it made it. A dispute leaves the invoice paid until it is decided;
 * a debit that is returned has failed, and its invoice is open again. What was given back meanwhile is not
 * taken a second time.
 */
export function reverse(work: Work): void {
  const [due, ...later] = work.account.reversals ?? [];
  work.account.reversals = later;
  const invoice = due && work.invoices.get(due.invoiceId);
  const payment = invoice?.payments.find(({ id }) => id === due?.paymentId);
  if (!due || invoice?.status !== "paid" || payment?.status !== "succeeded") return;
  emit(work, "charge.dispute.created", [invoice.id]);
  if (due.kind === "dispute") {
    putInvoice(work, withPayment(invoice, { ...payment, disputedAt: work.at }));
    return;
  }
  const returned = {
    ...payment,
    status: "failed" as const,
    declineCode: "debit_returned",
    returnedAt: work.at,
  };
  refused(
    work,
    putInvoice(work, {
      ...withPayment(invoice, returned),
      status: "open",
      paidAt: null,
      amountPaid: invoice.amountPaid - payment.amount,
      amountRemaining: invoice.amountRemaining + payment.amount,
    }),
  );
}

function withPayment(invoice: SnapshotInvoice, payment: SnapshotPayment): SnapshotInvoice {
  return { ...invoice, payments: invoice.payments.map((one) => (one.id === payment.id ? payment : one)) };
}
