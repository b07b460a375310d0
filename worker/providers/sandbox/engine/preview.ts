import type { Quote } from "../../../domain/quote.ts";
import type { ChangePreview, ChangeTarget } from "../../provider.ts";
import { billingOf, runningSubscription, type Work } from "../work.ts";
import { quoteTarget } from "./quote-target.ts";

/** What a change would cost at `at`. Nothing of the work is written. */
export function preview(work: Work, target: ChangeTarget, at: number): ChangePreview {
  const quote = quoteTarget(work, target, at);
  const { bill, effective, effectiveAt, nextInvoice } = quote;
  return {
    effective,
    effectiveAt,
    currency: bill.currency,
    lines: bill.lines.map(({ description, amount, periodStart, periodEnd, proration }) => ({
      description,
      amount,
      periodStart,
      periodEnd,
      proration,
    })),
    subtotal: bill.subtotal,
    tax: bill.tax,
    total: bill.total,
    dueNow: bill.due,
    nextInvoice,
    basis: basisOf(work, quote),
  };
}

/**
 * All that the quote was computed on, as text: while it is the same, the same instant gives the same
 * cents. What does not touch money (a card, an e-mail address) is not in it.
 */
export function basisOf(work: Work, quote: Quote): string {
  const { treatment, balance } = billingOf(work);
  const { terms } = quote.subscription.scheduled ?? quote.subscription;
  const subscription = runningSubscription(work.account);
  const current = subscription && [
    subscription.id,
    subscription.status,
    subscription.terms,
    subscription.anchor,
    subscription.periodStart,
    subscription.periodEnd,
    subscription.charged,
    subscription.discount ?? null,
    subscription.scheduled,
    subscription.cancellation,
  ];
  return JSON.stringify([
    current,
    work.account.subscriptions.length,
    balance,
    treatment,
    terms,
    quote.effective,
  ]);
}
