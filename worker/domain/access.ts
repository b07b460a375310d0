import type { SubscriptionStatus } from "../../shared/api/types/index.ts";
import { addDays, dateInZone, endOfDayInZone, startOfDay } from "../../shared/time.ts";

export interface AccessFacts {
  status: SubscriptionStatus;
  periodEnd: number;
  cancelAt: number | null;
  endedAt: number | null;
  /** First refused attempt on the oldest open invoice. */
  pastDueSince: number | null;
}

/** Days of access that a refused payment leaves, counted from the day of the first refusal. */
export const GRACE_DAYS = 14;

/**
 * The first instant without access: always a midnight in the seller's zone, so that access lasts to
 * the end of the day that holds `cancelAt` or the end of the period, and never less than was paid.
 * While a payment is late it lasts `graceDays` after the first refusal.
 */
export function accessUntil(facts: AccessFacts, zone: string, graceDays: number = GRACE_DAYS): number {
  const grace =
    facts.pastDueSince === null
      ? null
      : startOfDay(addDays(dateInZone(facts.pastDueSince, zone), graceDays + 1), zone);
  if (grace !== null && (facts.status === "past_due" || facts.status === "unpaid")) return grace;
  const paid = endOfDayInZone(facts.endedAt ?? facts.cancelAt ?? facts.periodEnd, zone);
  return grace === null ? paid : Math.max(paid, grace);
}

/** The last day of access, inclusive, `YYYY-MM-DD`. */
export function lastDayOfAccess(until: number, zone: string): string {
  return dateInZone(until - 1, zone);
}
