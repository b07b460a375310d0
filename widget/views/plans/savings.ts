import type { Interval, Money, Plan, Price } from "../../../shared/api/types/index.ts";

/** The price of a plan for a period. Of several (a private one beside the public) the last one counts. */
export function priceFor(plan: Plan, interval: Interval): Price | undefined {
  return plan.prices.findLast((price) => price.interval === interval);
}

/** What a year costs less than twelve months of the same plan; `null` when it does not. */
export function yearlySaving(plan: Plan): Money | null {
  const month = priceFor(plan, "month");
  const year = priceFor(plan, "year");
  if (!month || !year || month.taxBehavior !== year.taxBehavior) return null;
  const { currency } = year.unitAmount;
  const amount = month.unitAmount.amount * 12 - year.unitAmount.amount;
  return amount > 0 && month.unitAmount.currency === currency ? { amount, currency } : null;
}

/** A twelfth of a yearly amount, for comparison; nothing is charged by it. */
export function aMonthOf({ amount, currency }: Money): Money {
  return { amount: Math.round(amount / 12), currency };
}
