import { end } from "../../../domain/cancellation.ts";
import { nextRetry } from "../../../domain/dunning.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import type { SnapshotInvoice } from "../../provider.ts";
import { emit, putInvoice, putSubscription, runningSubscription, type Work } from "../work.ts";
import { askBank, shownMethod } from "./bank.ts";
import { startDebit } from "./debit.ts";
import { recordAttempt } from "./invoice.ts";

/**
 * Charges an open invoice while the customer is away: the first time when it is made, then by the days
 * of the dunning settings.
 */
export function collect(work: Work, subscription: Subscription, invoice: SnapshotInvoice): void {
  if (invoice.status !== "open") return;
  if (startDebit(work, invoice)) {
    holdRetries(work, subscription, invoice.id);
    return;
  }
  const { card } = work.account;
  const answer = askBank(card, "absent");
  const method = shownMethod(card);
  if (answer === "succeeds") {
    recordAttempt(work, invoice, { status: "succeeded", declineCode: null, method }, false);
    recovered(work, subscription, invoice.id);
    return;
  }
  const confirm = answer === "wants_confirmation";
  // The bank waits for the same confirmation still: it is not asked again.
  if (confirm && invoice.payments[0]?.status === "requires_action") {
    fallBehind(work, subscription, invoice);
    return;
  }
  const attempt = confirm
    ? ({ status: "requires_action", declineCode: "authentication_required", method } as const)
    : ({ status: "failed", declineCode: answer.declineCode, method } as const);
  fallBehind(work, subscription, recordAttempt(work, invoice, attempt, false));
}

/** While the bank is asked, an invoice is not tried again: its answer says how it goes on. */
export function holdRetries(work: Work, subscription: Subscription, invoiceId: string): void {
  const { collection } = subscription;
  const invoice = work.invoices.get(invoiceId);
  if (invoice?.nextAttemptAt === null) return;
  if (collection?.invoiceId === invoiceId)
    putSubscription(work, { ...subscription, collection: { ...collection, nextAttemptAt: null } });
  if (invoice) putInvoice(work, { ...invoice, nextAttemptAt: null });
  emit(work, "subscription.updated", [invoiceId]);
}

/** Paid after all: a subscription that has not ended goes on as if nothing had been. */
export function recovered(work: Work, subscription: Subscription, invoiceId: string): void {
  if (subscription.collection?.invoiceId !== invoiceId) return;
  const paid: Subscription = { ...subscription, status: "active", collection: null };
  putSubscription(work, paid);
  emit(work, "subscription.updated");
  const next = [...work.invoices.values()].find((other) => isOwed(other, paid));
  if (next) fallBehind(work, paid, next);
}

/** One invoice is collected at a time: another that was refused meanwhile comes after it. */
function isOwed(invoice: SnapshotInvoice, { id }: Subscription): boolean {
  const { subscriptionId, status, payments } = invoice;
  return subscriptionId === id && status === "open" && payments[0]?.status === "failed";
}

/** An invoice that was paid by somebody else than `collect`, for whichever subscription it is. */
export function paidAfterAll(work: Work, invoice: SnapshotInvoice): void {
  const subscription = runningSubscription(work.account);
  if (subscription) recovered(work, subscription, invoice.id);
}

/** A refusal that came days after the attempt. What has ended since is not tried again. */
export function refused(work: Work, invoice: SnapshotInvoice): void {
  const subscription = runningSubscription(work.account);
  if (subscription?.id !== invoice.subscriptionId) return;
  const { collection } = subscription;
  if (collection === null || collection.invoiceId === invoice.id) fallBehind(work, subscription, invoice);
}

/** A debit may be refused or returned when its period is over, or was changed at another payment's cost. */
function chargesPresent({ charged }: Subscription, { periodStart, periodEnd }: SnapshotInvoice): boolean {
  return charged.some(({ start, end }) => start === periodStart && end === periodEnd);
}

function fallBehind(work: Work, subscription: Subscription, invoice: SnapshotInvoice): void {
  const { dunning } = work.settings;
  const before = subscription.collection?.invoiceId === invoice.id ? subscription.collection : null;
  const since = before?.since ?? work.at;
  const retries = before ? before.retries + 1 : 0;
  const next = nextRetry(since, retries, dunning);
  // A refusal that came late may have let the day of the next retry pass. After the period's end, where it
  // ends what is not paid, nothing is tried any more: no retry is announced that never comes.
  const nextAttemptAt = next === null || next > subscription.periodEnd ? null : Math.max(next, work.at);
  const late: Subscription = {
    ...subscription,
    status: nextAttemptAt === null ? "unpaid" : "past_due",
    collection: {
      ...{ invoiceId: invoice.id, since, retries, nextAttemptAt },
      ...(!chargesPresent(subscription, invoice) && { forOtherTime: true }),
    },
  };
  putInvoice(work, { ...invoice, nextAttemptAt });
  const gone = next === null && dunning.afterLast === "canceled";
  putSubscription(work, gone ? end(late, work.at) : late);
  emit(work, gone ? "subscription.deleted" : "subscription.updated", [invoice.id]);
}
