import { dateInZone, timeInZone } from "../../shared/time.ts";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);

/** `3 décembre 2026`, U+00A0 between day and month. */
export function frenchDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = MONTHS[(month ?? 1) - 1];
  return `${day === 1 ? "1er" : day}\u00a0${name} ${year}`;
}

/** `24 novembre 2026 à 10 h 04`, in the zone. */
export function frenchDateTime(ms: number, zone: string): string {
  const [hours, minutes] = timeInZone(ms, zone).split(":");
  return `${frenchDate(dateInZone(ms, zone))} à ${Number(hours)}\u00a0h\u00a0${minutes}`;
}
