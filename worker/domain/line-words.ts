import type { Interval } from "../../shared/api/types/index.ts";

/** How the lines of an invoice are called in one language. */
export interface LineWords {
  charge(planName: string, interval: Interval): string;
  credit(planName: string, interval: Interval): string;
  /** The reduction that a coupon gives. */
  discount(code: string): string;
  /** The used part of a period whose invoice was not paid. */
  used(planName: string, interval: Interval): string;
}

const FRENCH_INTERVALS: Record<Interval, string> = { month: "mensuel", year: "annuel" };

const french: LineWords = {
  charge: (planName, interval) => `${planName}, ${FRENCH_INTERVALS[interval]}`,
  credit: (planName, interval) => `Crédit sur ${planName}, ${FRENCH_INTERVALS[interval]}`,
  discount: (code) => `Remise ${code}`,
  used: (planName, interval) => `${planName}, ${FRENCH_INTERVALS[interval]}, jours utilisés`,
};

const LANGUAGES: Record<string, LineWords> = { fr: french };

/** The words of a customer's language, French where there is none of it yet. */
export function lineWords(locale: string): LineWords {
  return LANGUAGES[locale.slice(0, 2).toLowerCase()] ?? french;
}
