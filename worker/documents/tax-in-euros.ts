import { currencyDigits } from "../../shared/money.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import { multiplyDivide } from "../domain/amount.ts";

/** A rate is kept in millionths of a unit for one euro. */
export const RATE_SCALE = 1_000_000;

/**
 * VAT in euro cents, where an invoice is in another currency and the seller's settings know its rate
 * (directive 2006/112/CE art. 91 and 230, CGI art. 266-1 bis); `null` where there is nothing to state.
 */
export function taxInEuros(tax: number, currency: string, { euroRates }: SellerProfile): number | null {
  const rate = euroRates[currency];
  if (currency === "EUR" || tax === 0 || rate === undefined) return null;
  return multiplyDivide(tax, 100 * RATE_SCALE, rate * 10 ** currencyDigits(currency));
}
