import type { Plan, Price } from "../../../shared/api/types/index.ts";
import { money } from "../../../shared/money.ts";
import type { plans, prices } from "../schema.ts";

type PlanRow = typeof plans.$inferSelect;
type PriceRow = Pick<
  typeof prices.$inferSelect,
  "id" | "unitAmount" | "taxBehavior" | "currency" | "interval"
>;

/** Joined rows of plans and prices, in the order of the catalogue, as plans with their prices. */
export function wirePlans(rows: readonly { plan: PlanRow; price: PriceRow }[]): Plan[] {
  const byId = new Map<string, Plan>();
  for (const { plan, price } of rows) {
    const known = byId.get(plan.id);
    if (known) known.prices.push(wirePrice(price));
    else byId.set(plan.id, wirePlan(plan, [wirePrice(price)]));
  }
  return [...byId.values()];
}

export function wirePlan(plan: PlanRow, prices: Price[]): Plan {
  const limits = Object.fromEntries(plan.limits.map((limit) => [limit.key, limit.value]));
  return { id: plan.id, name: plan.name, features: plan.features, limits, prices };
}

export function wirePrice({ id, unitAmount, taxBehavior, currency, interval }: PriceRow): Price {
  const price: Price = { id, unitAmount: money(unitAmount, currency), interval };
  return taxBehavior === "inclusive" ? { ...price, taxBehavior } : price;
}
