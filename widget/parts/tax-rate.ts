import type { Money } from "../../shared/api/types/index.ts";

/** Rates of France and of its neighbours, percent. */
const RATES = [20, 10, 5.5, 2.1, 19, 21, 22, 7, 0];

/** The VAT rate that a sum was taxed at, percent; `null` when no single rate gives it. */
export function rateOf(base: Money, tax: Money): number | null {
  return RATES.find((rate) => Math.abs(Math.round((base.amount * rate) / 100) - tax.amount) === 0) ?? null;
}
