import type { DayRange } from "../../shared/api/types/index.ts";
import { addDays, dateInZone } from "../../shared/time.ts";

/**
 * A period as a document prints it: its first and its last full day, both included (3 novembre au
 * 2 décembre 2026). A period that ends on the day it began is printed as that day.
 */
export function dayRange(start: number, end: number, zone: string): DayRange {
  const firstDay = dateInZone(start, zone);
  const dayOfEnd = dateInZone(end, zone);
  return { firstDay, lastDay: dayOfEnd > firstDay ? addDays(dayOfEnd, -1) : firstDay };
}
