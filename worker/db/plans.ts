import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Catalogue } from "../../shared/snapshot.ts";
import { bulkUpsert } from "./bulk-upsert.ts";
import { type Database, runBatch } from "./database.ts";
import { plans, prices } from "./schema.ts";

// A D1 batch answers rows by column name: the id of a price must not be called as that of its plan.
const { unitAmount, taxBehavior, currency, interval } = prices;
const offer = { id: sql<string>`${prices.id}`.as("price_id"), unitAmount, taxBehavior, currency, interval };

/** Plans with the prices that are sold to anyone, and to this customer alone. */
export function offeredPlans(db: Database, customerId: string | null) {
  const forThem =
    customerId === null
      ? isNull(prices.customerId)
      : or(isNull(prices.customerId), eq(prices.customerId, customerId));
  return db
    .select({ plan: plans, price: offer })
    .from(prices)
    .innerJoin(plans, eq(plans.id, prices.planId))
    .where(and(eq(prices.active, true), eq(plans.active, true), forThem))
    .orderBy(asc(plans.position), asc(prices.interval), asc(prices.id));
}

export function priceById(db: Database, id: string) {
  return db.select().from(prices).where(eq(prices.id, id));
}

/** What the plan of a price allows. */
export function limitsOfPrice(db: Database, priceId: string) {
  return db
    .select({ limits: plans.limits })
    .from(plans)
    .where(sql`${plans.id} = (SELECT plan_id FROM prices WHERE id = ${priceId})`);
}

/** The plan of a customer's subscriptions, sold still or not. */
export function plansInUse(db: Database, customerId: string) {
  return db
    .select()
    .from(plans)
    .where(sql`${plans.id} IN (SELECT plan_id FROM subscriptions WHERE customer_id = ${customerId})`);
}

/** Takes over the provider's catalogue. What it no longer names is kept, and no longer sold. */
export async function replaceCatalogue(db: Database, catalogue: Catalogue): Promise<void> {
  await runBatch(db, [
    db.update(plans).set({ active: false }),
    db.update(prices).set({ active: false }),
    bulkUpsert(db, plans, catalogue.plans),
    bulkUpsert(db, prices, catalogue.prices),
  ]);
}
