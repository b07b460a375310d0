import type { CancellationFeedback } from "../../../shared/api/types/index.ts";
import { DAY } from "../../../shared/time.ts";
import { monthsBefore } from "./months.ts";

/** What a company, or the CRM for it, does once. */
export type Act =
  | { kind: "register" }
  | { kind: "card"; number: string }
  | { kind: "subscribe"; priceId: string }
  | { kind: "cancel"; feedback: CancellationFeedback };

export interface Step {
  /** Epoch milliseconds of the billing clock. */
  at: number;
  customer: string;
  act: Act;
}

/** The seed's history is this long, in calendar months. */
export const HISTORY_MONTHS = 14;

const ACCEPTED = "4242424242424242";
const REFUSED = "4000000000000341";

/** The first company of the story, and the last: one without the other is a seed that broke off. */
export const FIRST = "atelier-dupont";
export const LAST = "nouvelle-societe";

/** The history of the demo companies up to `end` (epoch milliseconds), in time order. */
export function story(end: number): Step[] {
  const ago = (days: number) => end - days * DAY;
  const steps = [
    // Fourteen invoices, the next in nine days.
    ...joins(FIRST, "pro_month", monthsBefore(end + 9 * DAY, HISTORY_MONTHS)),
    // Renewed once, 27 days ago.
    ...joins("studio-lumiere", "pro_year", monthsBefore(ago(27), 12)),
    // Five payments, then another card, which its bank refused at the renewal six days ago.
    ...joins("garage-martin", "pro_month", monthsBefore(ago(6), 5)),
    does("garage-martin", ago(20), { kind: "card", number: REFUSED }),
    // Ten days of a trial of fourteen.
    ...joins("agence-boreale", "pro_month_boreale", ago(10)),
    // Cancelled three days ago, access goes on for seventeen.
    ...joins("librairie-voltaire", "essentiel_month", monthsBefore(end + 17 * DAY, 8)),
    does("librairie-voltaire", ago(3), { kind: "cancel", feedback: "unused" }),
    does(LAST, end, { kind: "register" }),
  ];
  return steps.sort((a, b) => a.at - b.at);
}

function does(customer: string, at: number, act: Act): Step {
  return { at, customer, act };
}

function joins(customer: string, priceId: string, at: number): Step[] {
  return [
    does(customer, at, { kind: "register" }),
    does(customer, at, { kind: "card", number: ACCEPTED }),
    does(customer, at, { kind: "subscribe", priceId }),
  ];
}
