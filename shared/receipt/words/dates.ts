import type { DayRange } from "../../api/types/index.ts";
import { NBSP } from "./spaces.ts";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

interface Day {
  day: string;
  month: string;
  year: string;
}

// Not by Intl: its words differ with the engine's version, and so would the bytes.
function read(date: string): Day {
  const [year = "", month = "", day = ""] = date.split("-");
  return {
    day: day === "01" ? "1er" : String(Number(day)),
    month: MONTHS[Number(month) - 1] ?? "",
    year: String(Number(year)),
  };
}

/** `2026-11-03` → « 3 novembre 2026 ». */
export function longDate(date: string): string {
  const { day, month, year } = read(date);
  return `${day}${NBSP}${month} ${year}`;
}

/** The shortest unmistakable form: « 3 novembre au 2 décembre 2026 », « 1er au 30 novembre 2026 ». */
export function longRange({ firstDay, lastDay }: DayRange): string {
  if (firstDay === lastDay) return longDate(firstDay);
  const [first, last] = [read(firstDay), read(lastDay)];
  if (first.year !== last.year) return `${longDate(firstDay)} au ${longDate(lastDay)}`;
  if (first.month !== last.month) return `${first.day}${NBSP}${first.month} au ${longDate(lastDay)}`;
  return `${first.day} au ${longDate(lastDay)}`;
}

/** « du 3 novembre 2026 au 2 décembre 2026 ». */
export function fullRange({ firstDay, lastDay }: DayRange): string {
  if (firstDay === lastDay) return `le ${longDate(firstDay)}`;
  return `du ${longDate(firstDay)} au ${longDate(lastDay)}`;
}

/** `10:04` → « 10 h 04 ». */
export function clockTime(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return `${Number(hours)}${NBSP}h${NBSP}${minutes}`;
}
