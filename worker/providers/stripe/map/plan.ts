import type Stripe from "stripe";
import type { CataloguePlan } from "../../../../shared/snapshot.ts";

const LIMIT = /^limit_([a-z0-9]+)$/;

/**
 * A product as a plan: what it offers from its marketing features, its limits from metadata
 * (`limit_seats` = 10, with `limit_seats_label` and `limit_seats_unit` for display), its place in the list
 * from `position`.
 */
export function mapPlan(product: Stripe.Product): CataloguePlan {
  const metadata = product.metadata ?? {};
  return {
    id: product.id,
    name: product.name,
    position: Number(metadata.position) || 0,
    active: product.active,
    features: (product.marketing_features ?? []).flatMap((feature) => feature.name ?? []),
    limits: Object.entries(metadata).flatMap(([name, value]) => {
      const key = LIMIT.exec(name)?.[1];
      if (!key || !Number.isFinite(Number(value))) return [];
      return {
        key,
        label: metadata[`limit_${key}_label`] ?? key,
        unit: metadata[`limit_${key}_unit`] ?? null,
        value: Number(value),
      };
    }),
  };
}
