import type { SnapshotInvoice, SnapshotLine, SnapshotSubscription } from "../../shared/snapshot.ts";
import type { AccessFacts } from "./access.ts";

type Paid = Required<Pick<AccessFacts, "presentIsPaid" | "paidUntil" | "paidSinceEnd">>;

/** What of a subscription's time was paid, by its invoices: all that are open, and the last period's own. */
export function paidTime(subscription: SnapshotSubscription, invoices: readonly SnapshotInvoice[]): Paid {
  const owed = owedBy(subscription, invoices);
  const present = owed.filter((one) => isForPresent(one, subscription));
  return {
    presentIsPaid: present.length === 0,
    paidUntil: creditedUntil(present, owed),
    paidSinceEnd: invoices.some((one) => isPaidSinceEnd(one, subscription)),
  };
}

export function owedBy(
  { id }: Pick<SnapshotSubscription, "id">,
  invoices: readonly SnapshotInvoice[],
): SnapshotInvoice[] {
  return invoices.filter((invoice) => invoice.subscriptionId === id && invoice.status === "open");
}

function isForPresent({ periodStart }: SnapshotInvoice, subscription: SnapshotSubscription): boolean {
  return periodStart === null || periodStart >= subscription.periodStart;
}

/**
 * The end of the time that the owed invoices of changes credit, since it was paid before; `null` where they credit
 * none. Time whose own charge is owed as well was not paid, whatever was credited of it.
 */
function creditedUntil(present: readonly SnapshotInvoice[], owed: readonly SnapshotInvoice[]): number | null {
  const ends = present.flatMap((invoice) => {
    const others = owed.filter(({ id }) => id !== invoice.id).flatMap(({ lines }) => lines);
    return invoice.lines
      .filter((line) => isCredit(line) && !others.some((other) => other.amount > 0 && overlap(other, line)))
      .map(({ periodEnd }) => periodEnd);
  });
  return ends.length === 0 ? null : Math.max(...ends);
}

function isCredit({ amount, proration, reduction }: SnapshotLine): boolean {
  return amount < 0 && proration && !reduction;
}

function overlap(one: SnapshotLine, other: SnapshotLine): boolean {
  return one.periodStart < other.periodEnd && other.periodStart < one.periodEnd;
}

/** The last period's invoice, paid after the end and not given back since. */
function isPaidSinceEnd(invoice: SnapshotInvoice, subscription: SnapshotSubscription): boolean {
  const { type, subscriptionId, status, paidAt, payments } = invoice;
  return (
    type === "invoice" &&
    subscriptionId === subscription.id &&
    status === "paid" &&
    subscription.endedAt !== null &&
    paidAt !== null &&
    paidAt > subscription.endedAt &&
    isForPresent(invoice, subscription) &&
    !payments.some((payment) => payment.status === "refunded")
  );
}
