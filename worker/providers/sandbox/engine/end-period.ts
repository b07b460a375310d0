import { end } from "../../../domain/cancellation.ts";
import { nextPeriod } from "../../../domain/next-period.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import { billingOf, emit, putInvoice, putSubscription, type Work } from "../work.ts";
import { collect } from "./collect.ts";
import { createInvoice } from "./invoice.ts";

/** The end of a period or trial: the subscription ends with it, or the next period is billed and charged. */
export function endPeriod(work: Work, subscription: Subscription): void {
  if (endsHere(work, subscription)) endSubscription(work, subscription);
  else renew(work, subscription);
}

function renew(work: Work, current: Subscription): void {
  const { subscription, bill } = nextPeriod(current, billingOf(work));
  putSubscription(work, subscription);
  emit(work, "subscription.updated");
  collect(work, subscription, createInvoice(work, subscription, bill));
}

/**
 * Cancelled, not paid (no second period is billed to someone who has not paid the first), or a trial
 * without a card.
 */
function endsHere(work: Work, subscription: Subscription): boolean {
  if (subscription.cancellation !== null) return true;
  return subscription.status === "trialing" ? work.account.card === null : subscription.status !== "active";
}

function endSubscription(work: Work, subscription: Subscription): void {
  putSubscription(work, end(subscription, subscription.periodEnd));
  const open = work.invoices.get(subscription.collection?.invoiceId ?? "");
  if (open) putInvoice(work, { ...open, nextAttemptAt: null });
  emit(work, "subscription.deleted", open ? [open.id] : []);
}
