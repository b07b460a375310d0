import { multiplyDivide } from "../../../domain/amount.ts";
import type { ChargedLine } from "../../../domain/subscription.ts";
import type { SnapshotInvoice } from "../../provider.ts";
import { putSubscription, type Work } from "../work.ts";
import { forgetCredits } from "./credited.ts";

/**
 * Time that was refunded can't be credited by a later change: of the charge is left what the credit of an earlier
 * invoice paid of it, since that was not given back. It is that invoice's again.
 */
export function leaveWhatCreditPaid(work: Work, invoice: SnapshotInvoice): void {
  const earlier = work.account.credited?.find(({ by }) => by === invoice.id)?.invoiceId;
  forgetCredits(work, invoice.id);
  const subscription = work.account.subscriptions.find(({ id }) => id === invoice.subscriptionId);
  if (!subscription) return;
  const part = partPaidByCredit(invoice);
  const charged = subscription.charged.map((line) =>
    isChargedBy(line, invoice)
      ? {
          ...line,
          charged: part(line.charged),
          full: part(line.full),
          ...(earlier !== undefined && { invoiceId: earlier }),
        }
      : line,
  );
  putSubscription(work, { ...subscription, charged });
}

/** A line of before invoices were kept with them is known by its time. */
function isChargedBy(
  { invoiceId, start, end }: ChargedLine,
  { id, lines: [main] }: SnapshotInvoice,
): boolean {
  if (invoiceId !== undefined) return invoiceId === id;
  return start === main?.periodStart && end === main.periodEnd;
}

function partPaidByCredit({ lines }: SnapshotInvoice): (amount: number) => number {
  const isCredit = ({ amount, reduction }: (typeof lines)[number]) => amount < 0 && !reduction;
  const sum = (all: typeof lines) => all.reduce((total, { amount }) => total + amount, 0);
  const credit = -sum(lines.filter(isCredit));
  const charge = sum(lines.filter((line) => !isCredit(line)));
  return (amount) => (charge > 0 ? multiplyDivide(amount, Math.min(credit, charge), charge) : 0);
}
