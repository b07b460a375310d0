import type { UpcomingCharge } from "../../../shared/api/types/index.ts";
import { addDays, dateInZone, startOfDay } from "../../../shared/time.ts";
import { contentLine, dateValue, text, utcValue } from "./calendar-file.ts";
import { chargeWords } from "./charge-words/language.ts";

export interface CalendarOccasion {
  subscriptionId: string;
  /** The customer's language. */
  locale: string;
  sellerName: string;
  timeZone: string;
  /** Where the widget stands. */
  pageUrl: string;
  /** billingClock. */
  now: number;
}

/**
 * Charges as a calendar (RFC 5545), one event of a whole day each, in the seller's zone. The same charge has
 * the same UID whenever it is asked for. Its stamp is the beginning of today by billingClock: the same day
 * gives the same bytes.
 */
export function chargeCalendar(charges: readonly UpcomingCharge[], occasion: CalendarOccasion): string {
  const { words } = chargeWords(occasion.locale);
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Chets Billing//Upcoming charges//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("NAME", text(words.calendar(occasion.sellerName))),
    contentLine("X-WR-CALNAME", text(words.calendar(occasion.sellerName))),
    ...charges.map((charge) => eventOf(charge, occasion)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventOf(charge: UpcomingCharge, occasion: CalendarOccasion): string {
  const { subscriptionId, locale, sellerName, timeZone, pageUrl, now } = occasion;
  const { words, money } = chargeWords(locale);
  const host = new URL(pageUrl).hostname;
  const stamp = startOfDay(dateInZone(now, timeZone), timeZone);
  const taxed = charge.tax && words.taxed(money(charge.total), money(charge.tax));
  const details = [
    words.kind[charge.kind],
    charge.description,
    ...(taxed ? [taxed] : []),
    ...charge.notes.map((note) => words.note(note, money)),
  ];
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", `${charge.invoiceId ?? `${subscriptionId}-${dateValue(charge.date)}`}@${host}`),
    contentLine("DTSTAMP", utcValue(stamp)),
    contentLine("DTSTART;VALUE=DATE", dateValue(charge.date)),
    contentLine("DTEND;VALUE=DATE", dateValue(addDays(charge.date, 1))),
    contentLine("SUMMARY", text(words.summary(sellerName, charge, money(charge.amountDue)))),
    contentLine("DESCRIPTION", text(details.join("\n"))),
    contentLine("URL", pageUrl),
    contentLine("CLASS", "PRIVATE"),
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}
