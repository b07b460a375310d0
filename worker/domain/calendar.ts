import type { Interval } from "../../shared/api/types/index.ts";
import { SECOND } from "../../shared/time.ts";
import { DomainError } from "./errors.ts";

/** Epoch milliseconds, UTC; `end` is exclusive. */
export interface Period {
  start: number;
  end: number;
}

const MONTHS: Record<Interval, number> = { month: 1, year: 12 };

/** The whole second that holds an instant: everything is billed by the second. */
export function wholeSecond(instant: number): number {
  return Math.floor(checkInstant(instant) / SECOND) * SECOND;
}

/** Throws `outside_period` for an instant that the period does not hold. */
export function checkWithin({ start, end }: Period, at: number): void {
  if (at < start || at >= end)
    throw new DomainError("outside_period", `${at} is not between ${start} and ${end}`);
}

/** Whole seconds from one instant to another. Throws `period_reversed` when the second is earlier. */
export function secondsBetween(start: number, end: number): number {
  const seconds = Math.floor(checkInstant(end) / SECOND) - Math.floor(checkInstant(start) / SECOND);
  if (seconds < 0)
    throw new DomainError("period_reversed", `the period ends (${end}) before it starts (${start})`);
  return seconds;
}

/**
 * The anchor's day and time of day, so many months later. A day that the month does not have becomes
 * its last one: 31 January + 1 month is 28 or 29 February, + 2 months is 31 March again.
 */
export function addMonths(anchor: number, months: number): number {
  const date = new Date(checkInstant(anchor));
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  const timeOfDay = anchor - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return checkInstant(Date.UTC(date.getUTCFullYear(), month, day) + timeOfDay);
}

/**
 * The period that begins at `start`, a boundary of the anchor's months. Month by month for a year
 * ends at the same instant as the yearly period from the same start. Throws `off_calendar` for a
 * start that is no such boundary.
 */
export function periodFrom(anchor: number, start: number, interval: Interval): Period {
  const months = monthsApart(anchor, start);
  if (addMonths(anchor, months) !== start) {
    throw new DomainError("off_calendar", `${start} is no whole number of months from ${anchor}`);
  }
  return { start, end: addMonths(anchor, months + MONTHS[interval]) };
}

/** Whether an instant is a whole number of months from the anchor, as every boundary of a period is. */
export function isBoundary(anchor: number, at: number): boolean {
  return addMonths(anchor, monthsApart(anchor, at)) === at;
}

/** The period of an anchor's calendar that holds an instant, also before the anchor. */
export function periodHolding(anchor: number, at: number, interval: Interval): Period {
  const length = MONTHS[interval];
  let index = Math.floor(monthsApart(anchor, at) / length);
  while (addMonths(anchor, index * length) > at) index -= 1;
  while (addMonths(anchor, (index + 1) * length) <= at) index += 1;
  return { start: addMonths(anchor, index * length), end: addMonths(anchor, (index + 1) * length) };
}

function monthsApart(from: number, to: number): number {
  const [a, b] = [new Date(checkInstant(from)), new Date(checkInstant(to))];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/** Throws `instant_invalid` for what is no point in time. */
export function checkInstant(instant: number): number {
  if (!Number.isSafeInteger(instant) || Math.abs(instant) > 8.64e15) {
    throw new DomainError("instant_invalid", `${instant} is not an instant`);
  }
  return instant;
}
