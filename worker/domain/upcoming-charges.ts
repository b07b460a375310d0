import type { Bill, Billing } from "./bill.ts";
import { addMonths } from "./calendar.ts";
import type { Discount } from "./discount.ts";
import { nextCharge } from "./next-charge.ts";
import { nextPeriod } from "./next-period.ts";
import type { Subscription, Terms } from "./subscription.ts";

/** A charge that will be made if nothing changes until then. */
export interface UpcomingCharge {
  at: number;
  kind: "trial_end" | "scheduled_change" | "renewal";
  bill: Bill;
  /** What was bought before, and what this charge is for. */
  before: Terms;
  terms: Terms;
  /** What reduces it, and what no longer does. */
  discount: Discount | null;
  endedDiscount: Discount | null;
}

/** Months that are looked ahead. */
const HORIZON = 12;

/**
 * The charges of the twelve months from `now`, the nearest first: period after period by the very function
 * that bills them, each with the credit that the one before has left. Empty where no charge is to come.
 */
export function upcomingCharges(
  subscription: Subscription,
  billing: Billing,
  hasPaymentMethod: boolean,
  now: number,
): UpcomingCharge[] {
  const charges: UpcomingCharge[] = [];
  const until = addMonths(now, HORIZON);
  let current = subscription;
  let { balance } = billing;
  let reducedBy = subscription.discount ?? null;
  while (nextCharge(current, billing, hasPaymentMethod) !== null && current.periodEnd <= until) {
    const next = nextPeriod(current, { ...billing, balance });
    charges.push({
      at: current.periodEnd,
      kind: kindOf(current, next.subscription),
      bill: next.bill,
      before: current.terms,
      terms: next.subscription.terms,
      discount: next.discount,
      endedDiscount: reducedBy?.coupon.code === next.discount?.coupon.code ? null : reducedBy,
    });
    reducedBy = next.discount;
    balance = next.bill.balanceAfter;
    current = next.subscription;
  }
  return charges;
}

function kindOf(before: Subscription, after: Subscription): UpcomingCharge["kind"] {
  if (before.status === "trialing") return "trial_end";
  return before.scheduled !== null && after.scheduled === null ? "scheduled_change" : "renewal";
}
