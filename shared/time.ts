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

const offsets = new Map<string, number | null>();
const KEPT_OFFSETS = 20_000;

/**
 * The offset of all of a UTC day, `null` for a day in which the zone's clocks are changed. Kept, since the
 * calendar of a zone costs far more to ask than anything that is billed by it.
 */
function offsetOfDay(day: number, zone: string): number | null {
  const key = `${zone} ${day}`;
  const kept = offsets.get(key);
  if (kept !== undefined) return kept;
  const [first, last] = [zoneOffset(day * DAY, zone), zoneOffset((day + 1) * DAY, zone)];
  const offset = first === last ? first : null;
  if (offsets.size >= KEPT_OFFSETS) offsets.clear();
  offsets.set(key, offset);
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
