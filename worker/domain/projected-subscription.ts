import type { SnapshotSubscription } from "../../shared/snapshot.ts";
import { isBoundary } from "./calendar.ts";
import type { ScheduledTerms, Subscription } from "./subscription.ts";

/** What is kept of a subscription outside of its provider. */
export type KeptSubscription = Pick<
  SnapshotSubscription,
  | "id"
  | "status"
  | "createdAt"
  | "planId"
  | "planName"
  | "priceId"
  | "unitAmount"
  | "taxBehavior"
  | "currency"
  | "interval"
  | "quantity"
  | "periodStart"
  | "periodEnd"
  | "trialEnd"
  | "cancelAt"
  | "endedAt"
  | "scheduledChange"
  | "discount"
> & {
  /** `null` where it was never told. */
  anchor: number | null;
};

/**
 * A subscription as far as its next periods go by it: what was charged for the present one is not in it, so
 * nothing can be credited from it.
 */
export function projectedSubscription(kept: KeptSubscription): Subscription {
  const { planId, planName, priceId, unitAmount, taxBehavior = null, currency, interval, quantity } = kept;
  const { id, status, createdAt, anchor, periodStart, periodEnd, trialEnd, cancelAt, endedAt } = kept;
  return {
    id,
    status,
    createdAt,
    terms: { planId, planName, priceId, unitAmount, taxBehavior, currency, interval, quantity },
    // A provider may bill by other calendars than ours: then the period's end is all that is known.
    anchor: anchor !== null && isBoundary(anchor, periodEnd) ? anchor : periodEnd,
    periodStart,
    periodEnd,
    trialEnd,
    endedAt,
    charged: [],
    scheduled: scheduledTerms(kept),
    cancellation: cancelAt === null ? null : { requestedAt: createdAt, cancelAt, parked: null },
    collection: null,
    discount: kept.discount,
  };
}

function scheduledTerms({ currency, scheduledChange }: KeptSubscription): ScheduledTerms | null {
  if (scheduledChange === null) return null;
  const { effectiveAt, discount, ...terms } = scheduledChange;
  return { terms: { ...terms, currency }, effectiveAt, ...(discount && { discount }) };
}
