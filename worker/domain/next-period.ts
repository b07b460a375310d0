import { type Bill, type Billing, checkSameCurrency, makeBill } from "./bill.ts";
import { chargePeriod } from "./bill-lines.ts";
import { periodFrom } from "./calendar.ts";
import { afterCharge, type Discount, discountAt } from "./discount.ts";
import type { Subscription } from "./subscription.ts";

export interface NextPeriod {
  subscription: Subscription;
  bill: Bill;
  /** What the bill was reduced by. */
  discount: Discount | null;
}

/**
 * The period after the current one and its bill: a scheduled change takes effect, a trial becomes a
 * paid period whose anchor is the trial's end. What will be charged and what is announced as the next
 * charge both come from here.
 */
export function nextPeriod(subscription: Subscription, billing: Billing): NextPeriod {
  const start = subscription.periodEnd;
  const due = subscription.scheduled !== null && subscription.scheduled.effectiveAt <= start;
  const terms = due && subscription.scheduled ? subscription.scheduled.terms : subscription.terms;
  checkSameCurrency(subscription.terms.currency, terms.currency);
  const anchor = subscription.status === "trialing" ? start : subscription.anchor;
  const period = periodFrom(anchor, start, terms.interval);
  const begun = due ? subscription.scheduled?.discount : null;
  const discount = discountAt(begun ?? subscription.discount, start);
  const { lines, charged } = chargePeriod(terms, period, billing, discount);
  return {
    subscription: {
      ...subscription,
      status: subscription.status === "trialing" ? "active" : subscription.status,
      terms,
      anchor,
      periodStart: period.start,
      periodEnd: period.end,
      charged: [charged],
      carried: undefined,
      scheduled: due ? null : subscription.scheduled,
      discount: afterCharge(discount),
    },
    bill: makeBill(terms.currency, lines, billing.balance),
    discount,
  };
}
