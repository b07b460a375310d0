import type { DayRange } from "../../../api/types/index.ts";
import { NBSP } from "../spaces.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function read(date: string): { day: string; month: string; year: string } {
  const [year, month, day] = date.split("-").map(Number);
  return { day: String(day), month: MONTHS[(month ?? 0) - 1] ?? "", year: String(year) };
}

/** `2026-11-03` → “3 November 2026”: unmistakable on both sides of the ocean. */
export function longDate(date: string): string {
  const { day, month, year } = read(date);
  return `${day}${NBSP}${month} ${year}`;
}

/** “3 November to 2 December 2026”, “1 to 30 November 2026”. */
export function longRange({ firstDay, lastDay }: DayRange): string {
  if (firstDay === lastDay) return longDate(firstDay);
  const [first, last] = [read(firstDay), read(lastDay)];
  if (first.year !== last.year) return `${longDate(firstDay)} to ${longDate(lastDay)}`;
  if (first.month !== last.month) return `${first.day}${NBSP}${first.month} to ${longDate(lastDay)}`;
  return `${first.day} to ${longDate(lastDay)}`;
}

/** “from 3 November 2026 to 2 December 2026”. */
export function fullRange({ firstDay, lastDay }: DayRange): string {
  if (firstDay === lastDay) return `on ${longDate(firstDay)}`;
  return `from ${longDate(firstDay)} to ${longDate(lastDay)}`;
}
