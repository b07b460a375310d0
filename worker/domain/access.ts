import { addDays, dateInZone, endOfDayInZone, startOfDay } from "../../shared/time.ts";
import { checkInstant } from "./calendar.ts";
import { DomainError } from "./errors.ts";

export interface AccessFacts {
  periodEnd: number;
  cancelAt: number | null;
  endedAt: number | null;
  /** First refused attempt on the oldest open invoice. */
  pastDueSince: number | null;
  /** What is owed is for an earlier period alone: the present one is paid. */
  presentIsPaid?: boolean;
  /** What is owed is for a change within a time that was paid: until when it was. */
  paidUntil?: number | null;
  /** The invoice of the last period was paid after the end that came for want of it. */
  paidSinceEnd?: boolean;
}

/**
 * The first instant without access: always a midnight in the seller's zone, so that access lasts to
 * the end of the day that holds `cancelAt` or the end of the period, and never less than was paid.
 * While an invoice is owed, also after an end for that reason, it lasts `graceDays` after the day of the first
 * refusal: the period that the invoice is for was not paid. A debit that is returned weeks later takes nothing
 * from a period that was paid since, and gives nothing back to a subscription that had ended before.
 * A change that is not paid takes nothing of the time that was paid before it, which it credits.
 * Who pays the last period's invoice after an end for want of it has that period to its last day.
 * Throws `instant_invalid`, `days_out_of_range`.
 */
export function accessUntil(facts: AccessFacts, zone: string, graceDays: number): number {
  const { pastDueSince, endedAt, cancelAt, periodEnd, presentIsPaid = false, paidSinceEnd = false } = facts;
  const { paidUntil = null } = facts;
  const ended = endedAt !== null && paidSinceEnd ? Math.max(endedAt, periodEnd) : endedAt;
  if (!Number.isSafeInteger(graceDays) || graceDays < 0) {
    throw new DomainError("days_out_of_range", `${graceDays} is no number of days of grace`);
  }
  for (const instant of [ended ?? cancelAt ?? periodEnd, pastDueSince, paidUntil]) checkDated(instant);
  const asPaid = endOfDayInZone(ended ?? cancelAt ?? periodEnd, zone);
  if (pastDueSince === null || (endedAt !== null && endedAt < pastDueSince)) return asPaid;
  const inGrace = startOfDay(addDays(dateInZone(pastDueSince, zone), graceDays + 1), zone);
  if (presentIsPaid) return Math.max(asPaid, inGrace);
  return paidUntil === null ? inGrace : Math.max(endOfDayInZone(paidUntil, zone), inGrace);
}

/** The first instant that has no date of four digits in some zone. */
const NO_DATE = Date.UTC(9999, 11, 31);

function checkDated(instant: number | null): void {
  if (instant === null) return;
  if (checkInstant(instant) < 0 || instant >= NO_DATE)
    throw new DomainError("instant_invalid", `${instant} is no instant of a subscription`);
}

/** The last day of access, inclusive, `YYYY-MM-DD`. */
export function lastDayOfAccess(until: number, zone: string): string {
  return dateInZone(until - 1, zone);
}
