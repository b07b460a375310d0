import type Stripe from "stripe";
import type { TimingRule } from "../../domain/change-timing.ts";
import type { Coupon } from "../../domain/discount.ts";
import type { Offers } from "./map/subscription.ts";
import type { Rates } from "./map/taxes.ts";

/** What every verb stands on. */
export interface Shop {
  client: Stripe;
  publishableKey: string;
  seller: { country: string; timeZone: string };
  timing: readonly TimingRule[];
  wallClock: () => number;
  /** A test clock that new customers live by. */
  testClock: string | null;
  memory: Memory;
}

/**
 * What need not be asked twice: amounts of prices and percentages of rates never change at Stripe; names of
 * products do, and are asked again after a while.
 */
export interface Memory {
  prices: Map<string, Stripe.Price>;
  names: Map<string, { name: string; until: number }>;
  rates: Map<string, number>;
  /** What promotion codes stand for, by their ids. */
  coupons: Map<string, Coupon>;
  /** The invoices that payment intents belong to, `null` for none. */
  invoices: Map<string, string | null>;
}

export function emptyMemory(): Memory {
  return { prices: new Map(), names: new Map(), rates: new Map(), coupons: new Map(), invoices: new Map() };
}

export function offersOf({ memory }: Shop): Offers {
  return {
    planName: (productId) => memory.names.get(productId)?.name ?? productId,
    price: (priceId) => memory.prices.get(priceId) ?? null,
    coupon: (promotionId) => memory.coupons.get(promotionId) ?? null,
  };
}

export function ratesOf({ memory }: Shop): Rates {
  return memory.rates;
}
