import { hasEnded } from "../../../worker/domain/current-subscription.ts";
import type { BookInvariant } from "./invariant.ts";

/** What holds of subscriptions and of access, of each customer. */
export const ACCESS: readonly BookInvariant[] = [
  {
    sentence: "A customer has at most one subscription that has not ended.",
    against: ({ account }) => {
      const running = account.subscriptions.filter(({ status }) => !hasEnded(status));
      return running.length > 1 ? running : null;
    },
  },
  {
    sentence: "Where nothing is owed, access is never shorter than what was paid.",
    against: ({ account, shown, subscriptions }) =>
      subscriptions.find((row) => {
        const subscription = account.subscriptions.find(({ id }) => id === row.id);
        const own = shown.filter(({ subscriptionId }) => subscriptionId === row.id);
        const owes = subscription?.collection !== null || own.some(({ status }) => status === "open");
        const paid = own.filter(({ status }) => status === "paid");
        const ends = paid.flatMap(({ lines }) =>
          lines.filter(({ amount }) => amount > 0).map(({ periodEnd }) => periodEnd),
        );
        return !owes && row.access_until < Math.max(0, ...ends);
      }),
  },
  {
    sentence: "A subscription's period begins before it ends, and nothing is scheduled within it.",
    against: ({ account }) =>
      account.subscriptions.find(
        ({ periodStart, periodEnd, scheduled }) =>
          periodEnd <= periodStart || (scheduled !== null && scheduled.effectiveAt < periodEnd),
      ),
  },
  {
    sentence: "A cancelled subscription ends at the end of what was paid, neither before nor after.",
    against: ({ account }) =>
      account.subscriptions.find(
        ({ cancellation, endedAt, status, periodEnd, collection }) =>
          cancellation !== null &&
          (cancellation.cancelAt !== periodEnd ||
            (hasEnded(status) && endedAt !== cancellation.cancelAt && collection === null)),
      ),
  },
  {
    sentence: "A subscription that is behind has an open invoice, and one that is not has none of its own.",
    against: ({ account, invoices }) =>
      account.subscriptions.find(({ status, collection }) => {
        const late = status === "past_due" || status === "unpaid";
        const open = invoices.find(
          ({ id, status: state }) => id === collection?.invoiceId && state === "open",
        );
        return late ? !open : status === "active" && collection !== null;
      }),
  },
  {
    sentence: "What has ended is not tried again.",
    against: ({ account, invoices }) =>
      invoices.find((invoice) => {
        const subscription = account.subscriptions.find(({ id }) => id === invoice.subscriptionId);
        return subscription && hasEnded(subscription.status) && invoice.nextAttemptAt !== null;
      }),
  },
];
