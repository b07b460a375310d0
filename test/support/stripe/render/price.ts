import type Stripe from "stripe";
import type { Terms } from "../../../../worker/domain/subscription.ts";
import type { CataloguePrice } from "../../../../worker/providers/provider.ts";
import type { Shape } from "./shape.ts";

export function renderPrice(price: CataloguePrice): Shape<Stripe.Price> {
  return {
    id: price.id,
    object: "price",
    active: price.active,
    billing_scheme: "per_unit",
    currency: price.currency.toLowerCase(),
    product: price.planId,
    type: "recurring",
    unit_amount: price.unitAmount,
    tax_behavior: price.taxBehavior ?? "exclusive",
    recurring: {
      interval: price.interval,
      interval_count: 1,
      meter: null,
      usage_type: "licensed",
      trial_period_days: null,
    },
    metadata: {
      ...(price.trialDays > 0 && { trial_days: String(price.trialDays) }),
      ...(price.customerId && { customer: price.customerId }),
    },
    livemode: false,
  };
}

export function priceOf(terms: Terms): Shape<Stripe.Price> {
  return renderPrice({
    ...terms,
    id: terms.priceId,
    active: true,
    trialDays: 0,
    customerId: null,
  });
}
