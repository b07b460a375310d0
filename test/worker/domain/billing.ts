import type { Billing } from "../../../worker/domain/bill.ts";
import { lineWords } from "../../../worker/domain/line-words.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { Subscription, Terms } from "../../../worker/domain/subscription.ts";

export const PARIS: Billing = {
  treatment: { category: "S", rate: 2000 },
  balance: 0,
  words: lineWords("fr"),
  timeZone: "Europe/Paris",
};

const UNIT_AMOUNTS = {
  essentiel: { month: 1_900, year: 19_000 },
  pro: { month: 4_900, year: 49_000 },
  entreprise: { month: 9_900, year: 99_000 },
};
const NAMES = { essentiel: "Essentiel", pro: "Pro", entreprise: "Entreprise" };

export type PlanId = keyof typeof NAMES;
export type PriceId = `${PlanId}_${"month" | "year"}`;

/** What the demo's prices sell. */
export function terms(priceId: PriceId, quantity = 1): Terms {
  const [planId, interval] = priceId.split("_") as [PlanId, "month" | "year"];
  const unitAmount = UNIT_AMOUNTS[planId][interval];
  return { planId, planName: NAMES[planId], priceId, unitAmount, currency: "EUR", interval, quantity };
}

export function unitAmountOn(planId: PlanId, interval: "month" | "year"): number {
  return UNIT_AMOUNTS[planId][interval];
}

export function instant(text: string): number {
  return Date.parse(text);
}

export function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export function started(priceId: PriceId, at: string, quantity = 1): Subscription {
  return quoteStart("sub_1", terms(priceId, quantity), 0, instant(at), PARIS).subscription;
}
