import type Stripe from "stripe";
import type { CataloguePlan } from "../../../../worker/providers/provider.ts";
import type { Shape } from "./shape.ts";

export function renderProduct(plan: CataloguePlan): Shape<Stripe.Product> {
  const limits = plan.limits.flatMap(({ key, label, unit, value }) => [
    [`limit_${key}`, String(value)],
    [`limit_${key}_label`, label],
    ...(unit ? [[`limit_${key}_unit`, unit]] : []),
  ]);
  return {
    id: plan.id,
    object: "product",
    name: plan.name,
    active: plan.active,
    marketing_features: plan.features.map((name) => ({ name })),
    metadata: { position: String(plan.position), ...Object.fromEntries(limits) },
    livemode: false,
  };
}
