import type { Interval } from "../../shared/api/types/index.ts";

export interface OfferFacts {
  planId: string;
  interval: Interval;
  unitAmount: number;
  quantity: number;
}

export interface TimingFacts {
  trialing: boolean;
  current: OfferFacts;
  target: OfferFacts;
  /** What a unit of the target's plan costs on the current interval; `null` when it isn't sold so. */
  targetUnitAmountOnCurrentInterval: number | null;
}

export interface TimingRule {
  name: string;
  applies: (facts: TimingFacts) => boolean;
  effective: "now" | "period_end";
}

/**
 * Which change takes effect when: the first rule that applies decides. An operator who wants it
 * otherwise changes this table and nothing else.
 */
export const CHANGE_TIMING: readonly TimingRule[] = [
  // Nothing was charged for a trial, so there is nothing to prorate and nothing to wait for.
  { name: "in a trial", applies: (facts) => facts.trialing, effective: "now" },
  {
    name: "year to month",
    applies: ({ current, target }) => current.interval === "year" && target.interval === "month",
    effective: "period_end",
  },
  { name: "lower monthly price", applies: costsLess, effective: "period_end" },
  { name: "everything else", applies: () => true, effective: "now" },
];

/** When a change takes effect, by the first rule of the table that applies. */
export function changeTiming(
  facts: TimingFacts,
  rules: readonly TimingRule[] = CHANGE_TIMING,
): TimingRule["effective"] {
  return rules.find((rule) => rule.applies(facts))?.effective ?? "now";
}

/**
 * Compared on the same interval and × quantity, so that the discount of a yearly price does not make
 * the same plan look cheaper than its monthly one.
 */
function costsLess({ current, target, targetUnitAmountOnCurrentInterval }: TimingFacts): boolean {
  const now = current.unitAmount * current.quantity;
  if (current.interval === target.interval) return target.unitAmount * target.quantity < now;
  if (current.planId === target.planId) return target.quantity < current.quantity;
  if (targetUnitAmountOnCurrentInterval !== null)
    return targetUnitAmountOnCurrentInterval * target.quantity < now;
  const [monthsNow, monthsThen] = [monthsOf(current.interval), monthsOf(target.interval)];
  return target.unitAmount * target.quantity * monthsNow < now * monthsThen;
}

function monthsOf(interval: Interval): number {
  return interval === "year" ? 12 : 1;
}
