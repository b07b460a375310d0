import { end } from "../../../domain/cancellation.ts";
import { nextPeriod } from "../../../domain/next-period.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import { billingOf, emit, putInvoice, putSubscription, type Work } from "../work.ts";
import { collect } from "./collect.ts";
import { openDebit } from "./debit.ts";
import { createInvoice } from "./invoice.ts";

/** The end of a period or trial: the subscription ends with it, or the next period is billed and charged. */
export function endPeriod(work: Work, subscription: Subscription): void {
  if (endsHere(work, subscription)) endSubscription(work, subscription);
  else renew(work, subscription);
}

function renew(work: Work, current: Subscription): void {
  const { subscription: next, bill } = nextPeriod(current, billingOf(work));
  // What the bank is still asked for is for the time before: a change leaves it owed.
  const collection = next.collection && { ...next.collection, forOtherTime: true as const };
  const subscription: Subscription = { ...next, collection };
  putSubscription(work, subscription);
  emit(work, "subscription.updated");
  collect(work, subscription, createInvoice(work, subscription, bill));
}

/**
 * Cancelled, not paid (no second period is billed to someone who has not paid the first), or a trial
 * without a card. Whoever is paying by a debit has not failed to pay: the bank's answer decides.
 */
function endsHere(work: Work, subscription: Subscription): boolean {
  if (subscription.cancellation !== null) return true;
  const { status, collection } = subscription;
  if (status === "trialing") return work.account.card === null;
  return status !== "active" && !openDebit(work, collection?.invoiceId ?? "");
}

function endSubscription(work: Work, subscription: Subscription): void {
  putSubscription(work, end(subscription, subscription.periodEnd));
  const open = work.invoices.get(subscription.collection?.invoiceId ?? "");
  if (open) putInvoice(work, { ...open, nextAttemptAt: null });
  emit(work, "subscription.deleted", open ? [open.id] : []);
}
