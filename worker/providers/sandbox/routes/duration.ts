import { DAY, HOUR, MINUTE, SECOND } from "../../../../shared/time.ts";
import { addMonths } from "../../../domain/calendar.ts";

const ISO_8601 =
  /^P(?!$)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,9})D)?(?:T(?!$)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12})S)?)?$/;

/**
 * An instant plus an ISO 8601 duration of whole numbers: years and months by the calendar, the rest by
 * their length. `null` for a text that is no such duration.
 */
export function addDuration(instant: number, duration: string): number | null {
  const match = ISO_8601.exec(duration);
  if (!match) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const calendar = (years ?? 0) * 12 + (months ?? 0);
  const rest =
    ((weeks ?? 0) * 7 + (days ?? 0)) * DAY +
    (hours ?? 0) * HOUR +
    (minutes ?? 0) * MINUTE +
    (seconds ?? 0) * SECOND;
  // Past what a date can hold, the sum only has to be past every limit too.
  return calendar > 12 * 10_000 || rest > 1e15
    ? Number.MAX_SAFE_INTEGER
    : addMonths(instant, calendar) + rest;
}
