import { ProviderRefused, type SnapshotInvoice } from "../../provider.ts";
import { emit, putInvoice, type Work } from "../work.ts";
import { moveCredit } from "./credit.ts";
import { leaveWhatCreditPaid } from "./refunded-time.ts";
import { withoutCredited } from "./without-credited.ts";

/**
 * Gives back all that an invoice took and no change has credited already: the payment is refunded, credit that was
 * used on it is the customer's again, and a credit note says so. Of time that is refunded nothing is left to be
 * credited by a later change, but for what credit had paid. Asked again, it does nothing.
 */
export function refund(work: Work, invoiceId: string): void {
  const invoice = work.invoices.get(invoiceId);
  if (!invoice) throw new ProviderRefused("unknown_invoice", `no invoice ${invoiceId}`);
  const { account } = work;
  if (account.refundedInvoices?.includes(invoiceId)) return;
  // A refund of before the list was kept.
  if (invoice.payments.some(({ status }) => status === "refunded")) return;
  const rest = withoutCredited(work, invoice);
  if (invoice.type !== "invoice" || invoice.status !== "paid" || rest.total <= 0) {
    throw new ProviderRefused("invoice_not_open", `${invoiceId} has nothing to give back`);
  }
  const paid = invoice.payments.find(({ status }) => status === "succeeded");
  // Money before credit: who paid both gets the credit back last.
  const money = Math.min(paid?.amount ?? 0, rest.total);
  const payments = invoice.payments.map((payment) => {
    if (payment !== paid) return payment;
    return { ...payment, status: money === payment.amount ? ("refunded" as const) : PARTLY };
  });
  putInvoice(work, { ...invoice, payments });
  account.refundedInvoices = [...(account.refundedInvoices ?? []), invoiceId];
  const note = putInvoice(work, creditNote(work, rest, money));
  moveCredit(work, "returned", note.creditApplied, note);
  leaveWhatCreditPaid(work, invoice);
  emit(work, "charge.refunded", [invoiceId]);
}

const PARTLY = "partially_refunded" as const;

/** The lines and sums that are left of the invoice; its kind says that they are given back. */
function creditNote(work: Work, rest: SnapshotInvoice, money: number): SnapshotInvoice {
  return {
    ...rest,
    id: work.newId("cn"),
    type: "credit_note",
    providerNumber: rest.providerNumber && `${rest.providerNumber}-CN`,
    createdAt: work.at,
    finalizedAt: work.at,
    dueAt: null,
    paidAt: work.at,
    lines: rest.lines.map((line) => ({ ...line, id: work.newId("il") })),
    creditApplied: rest.total - money,
    amountPaid: money,
    payments: [],
    correctsInvoiceId: rest.id,
  };
}
