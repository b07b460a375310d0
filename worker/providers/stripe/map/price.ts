import type Stripe from "stripe";
import type { CataloguePrice } from "../../../../shared/snapshot.ts";
import { idOf } from "./id-of.ts";

/** What a price is in our words; `null` for one that this product can't sell (once, by use, in tiers, a week). */
export function mapPrice(price: Stripe.Price): CataloguePrice | null {
  const { recurring, unit_amount } = price;
  if (!recurring || typeof unit_amount !== "number" || recurring.usage_type === "metered") return null;
  const interval = mapInterval(recurring);
  if (interval === null) return null;
  const trialDays = Number(price.metadata?.trial_days ?? recurring.trial_period_days ?? 0);
  return {
    id: price.id,
    planId: idOf(price.product) ?? "",
    currency: price.currency.toUpperCase(),
    unitAmount: unit_amount,
    ...taxBehaviorOf(price),
    interval,
    active: price.active,
    trialDays: Number.isInteger(trialDays) && trialDays > 0 ? trialDays : 0,
    customerId: price.metadata?.customer || null,
  };
}

/** What is not specified comes on top, as the account is to be set. */
export function taxBehaviorOf(
  price: Pick<Stripe.Price, "tax_behavior"> | null | undefined,
): Pick<CataloguePrice, "taxBehavior"> {
  return price?.tax_behavior === "inclusive" ? { taxBehavior: "inclusive" } : {};
}

/** `month` or `year`; twelve months are a year. */
export function mapInterval(recurring: {
  interval: string;
  interval_count: number;
}): CataloguePrice["interval"] | null {
  const { interval, interval_count: count } = recurring;
  if (interval === "year" && count === 1) return "year";
  if (interval !== "month") return null;
  if (count === 12) return "year";
  return count === 1 ? "month" : null;
}
