import { DAY } from "../../../shared/time.ts";

/** The CRM's own zone. */
export const ZONE = "Europe/Paris";

const SPACE = /[ \u202f]/g;
const long = new Intl.DateTimeFormat("fr-FR", {
  timeZone: ZONE,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const short = new Intl.DateTimeFormat("fr-FR", { timeZone: ZONE, day: "numeric", month: "short" });
const weekday = new Intl.DateTimeFormat("fr-FR", {
  timeZone: ZONE,
  weekday: "long",
  day: "numeric",
  month: "long",
});

/** 24 novembre 2026, held together by U+00A0. */
export function longDate(ms: number): string {
  return long.format(ms).replace(SPACE, "\u00a0");
}

/** 3 déc., some days away from today. */
export function shortDate(today: number, days: number): string {
  return short.format(today + days * DAY).replace(SPACE, "\u00a0");
}

/** Mardi 24 novembre: the next working days of the CRM, today included. */
export function workingDays(today: number, count: number): string[] {
  const days: string[] = [];
  for (let ms = today; days.length < count; ms += DAY) {
    const text = weekday.format(ms);
    if (!/^(samedi|dimanche)/.test(text)) days.push(text.charAt(0).toUpperCase() + text.slice(1));
  }
  return days;
}
