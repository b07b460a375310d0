export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The first instant whose year has five digits is a week away. */
const LAST_DAY = Date.UTC(9999, 11, 24);

/** Epoch milliseconds → RFC 3339 UTC. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

export function toInstantOrNull(ms: number | null): string | null {
  return ms === null ? null : toInstant(ms);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs more than using it a hundred times, so one is kept a zone. */
function wallFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

interface WallTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

function wallTime(ms: number, zone: string): WallTime {
  const parts: Record<string, string> = {};
  for (const part of wallFormat(zone).formatToParts(ms)) parts[part.type] = part.value;
  return parts as unknown as WallTime;
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dateInZone(ms: number, zone: string): string {
  const offset = offsetOfDay(Math.floor(ms / DAY), zone);
  if (offset !== null && ms > 0 && ms < LAST_DAY) return new Date(ms + offset).toISOString().slice(0, 10);
  const { year, month, day } = wallTime(ms, zone);
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** The time of day of an instant in a zone, `HH:MM`. */
export function timeInZone(ms: number, zone: string): string {
  const { hour, minute } = wallTime(ms, zone);
  return `${hour}:${minute}`;
}

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
function zoneOffset(ms: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(ms, zone);
  const asUtc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return asUtc - Math.floor(ms / SECOND) * SECOND;
}

const offsets = new Map<string, Map<number, number | null>>();
const KEPT_OFFSETS = 20_000;
/** Days that are asked for at once: no zone changes its clocks and changes them back within a week. */
const WEEK = 7;

/**
 * The offset of all of a UTC day, `null` for a day in which the zone's clocks are changed. Kept a week at a
 * time, since the calendar of a zone costs far more to ask than anything that is billed by it.
 */
function offsetOfDay(day: number, zone: string): number | null {
  const week = Math.floor(day / WEEK) * WEEK;
  return offsetOfDays(week, WEEK, zone) ?? offsetOfDays(day, 1, zone);
}

function offsetOfDays(first: number, count: number, zone: string): number | null {
  const kept = offsets.get(zone) ?? new Map<number, number | null>();
  offsets.set(zone, kept);
  // Weeks and single days side by side in one map.
  const key = count === 1 ? first + 0.5 : first;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [start, end] = [zoneOffset(first * DAY, zone), zoneOffset((first + count) * DAY, zone)];
  const offset = start === end ? start : null;
  if (kept.size >= KEPT_OFFSETS) kept.clear();
  kept.set(key, offset);
  return offset;
}

/** The instant of the midnight that begins a day (`YYYY-MM-DD`) in a zone. */
export function startOfDay(date: string, zone: string): number {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  const guess = utcMidnight - zoneOffset(utcMidnight, zone);
  return utcMidnight - zoneOffset(guess, zone);
}

/** The midnight in the zone that ends the day which holds the instant: the first instant of the next day. */
export function endOfDayInZone(ms: number, zone: string): number {
  return startOfDay(addDays(dateInZone(ms, zone), 1), zone);
}

/** `YYYY-MM-DD` plus whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
