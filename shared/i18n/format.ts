import type { Money } from "../api/types/index.ts";

/** Dates are `YYYY-MM-DD` (already in the seller's zone) or instants, which are put into that zone. */
export interface Format {
  /** `1 234,56 €`, U+2212 for minus. */
  money(money: Money): string;
  number(value: number): string;
  /** `3 décembre 2026` */
  date(date: string): string;
  /** `3 déc. 2026` */
  shortDate(date: string): string;
  /** `3 décembre` */
  day(date: string): string;
  /** `3 déc.` */
  shortDay(date: string): string;
  /** `10 h 04` */
  time(instant: string): string;
  /** `août 2028`, of a date or of `YYYY-MM`. */
  month(date: string): string;
  /** `déc.` */
  shortMonth(date: string): string;
  /** Whole days from one `YYYY-MM-DD` to another, negative when the second is earlier. */
  days(from: string, until: string): number;
  /** The calendar day in the seller's zone, `YYYY-MM-DD`; of a date, the date itself. */
  dayOf(date: string): string;
}

const DAY = 86_400_000;
const DATE = "YYYY-MM-DD".length;

/** An Intl format costs a hundred times its use: one is kept for each language, zone and set of options. */
const kept: Record<string, Intl.DateTimeFormat | Intl.NumberFormat> = {};

/** Everything that is formatted on a screen, by Intl in the language of the reader. */
export function createFormat(locale: string, timeZone: string | undefined): Format {
  function parts(value: string, options: Intl.DateTimeFormatOptions, language = locale) {
    const zone = value.length > DATE ? timeZone : "UTC";
    const key = [language, zone, ...Object.values(options)].join();
    kept[key] ??= new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    return (kept[key] as Intl.DateTimeFormat).formatToParts(Date.parse(value));
  }

  /** The day and its month stay on one line. */
  const dated = (month: "long" | "short", more?: Intl.DateTimeFormatOptions) => (value: string) =>
    parts(value, { day: "numeric", month, ...more })
      .map(({ value: text }, at, all) => (all[at - 1]?.type === "day" ? text.replace(" ", "\u00a0") : text))
      .join("");
  const inMonth = (options: Intl.DateTimeFormatOptions) => (value: string) =>
    parts(value.slice(0, 7), options)
      .map((part) => part.value)
      .join("");

  return {
    money({ amount, currency }) {
      const key = locale + currency;
      kept[key] ??= new Intl.NumberFormat(locale, { style: "currency", currency });
      const format = kept[key] as Intl.NumberFormat;
      // What Arabic has around its minus keeps it before the digits.
      return format
        .format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
        .replace("-", "\u2212");
    },
    number: (value) => value.toLocaleString(locale),
    date: dated("long", { year: "numeric" }),
    shortDate: dated("short", { year: "numeric" }),
    day: dated("long"),
    shortDay: dated("short"),
    time(instant) {
      const [hour, , minute] = parts(instant, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
      const between = locale.startsWith("fr") ? "\u00a0h\u00a0" : ":";
      // Not through a number: an hour of Egypt is written ٩.
      return `${hour?.value.replace(/^0\B/, "")}${between}${minute?.value}`;
    },
    month: inMonth({ month: "long", year: "numeric" }),
    shortMonth: inMonth({ month: "short" }),
    days: (from, until) => Math.round((Date.parse(until) - Date.parse(from)) / DAY),
    // Swedish dates are ISO dates.
    dayOf: (value) =>
      value.length > DATE
        ? parts(value, { dateStyle: "short" }, "sv")
            .map((part) => part.value)
            .join("")
        : value,
  };
}
