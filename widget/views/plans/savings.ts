import type { Interval, Money, Plan, Price } from "../../../shared/api/types/index.ts";

/** The price of a plan for a period. Of several (a private one beside the public) the last one counts. */
export function priceFor(plan: Plan, interval: Interval): Price | undefined {
  return plan.prices.findLast((price) => price.interval === interval);
}

/** What a year costs less than twelve months of the same plan; `null` when it does not. */
export function yearlySaving(plan: Plan): Money | null {
  const month = priceFor(plan, "month")?.unitAmount;
  const year = priceFor(plan, "year")?.unitAmount;
  if (!month || !year || month.currency !== year.currency) return null;
  const amount = month.amount * 12 - year.amount;
  return amount > 0 ? { amount, currency: year.currency } : null;
}

/** A twelfth of a yearly amount, for comparison; nothing is charged by it. */
export function aMonthOf({ amount, currency }: Money): Money {
  return { amount: Math.round(amount / 12), currency };
}
