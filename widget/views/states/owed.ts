import type { InvoiceSummary, Money, Portal } from "../../../shared/api/types/index.ts";

export interface Owed {
  invoiceId: string;
  amount: Money;
  /** The attempt waits on the customer (`action`) or on the bank, or failed. */
  wait: "action" | "bank" | null;
}

const waits = ({ payment }: InvoiceSummary): Owed["wait"] =>
  payment?.status === "pending" ? "bank" : payment?.status === "requires_action" ? "action" : null;

/** What has to be paid now: past due, or the invoice without which the plan does not start. */
export function owed({ subscription, invoices }: Portal): Owed | null {
  if (!subscription) return null;
  const { pastDue, status } = subscription;
  const open = invoices.data.find((invoice) =>
    pastDue ? invoice.id === pastDue.invoiceId : invoice.type === "invoice" && invoice.status === "open",
  );
  if (pastDue) {
    // The invoice may be further back in the history than what was read.
    const wait = open ? waits(open) : null;
    return {
      invoiceId: pastDue.invoiceId,
      amount: pastDue.amountDue,
      wait: wait ?? (pastDue.reason === "confirmation" ? "action" : null),
    };
  }
  if (!open || !(status === "incomplete" || status === "unpaid" || waits(open))) return null;
  return { invoiceId: open.id, amount: open.amountRemaining, wait: waits(open) };
}

/** Whether paying now is what the customer can do: not while the bank is at it. */
export function payable(portal: Portal): boolean {
  const debt = owed(portal);
  return debt !== null && debt.wait !== "bank";
}

/** A trial that stops unless a payment method is given. */
export function needsCard({ subscription, paymentMethod }: Portal): boolean {
  return subscription?.status === "trialing" && !subscription.cancelAt && !paymentMethod;
}
