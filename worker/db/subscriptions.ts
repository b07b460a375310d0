import { and, eq } from "drizzle-orm";
import type { Subscription } from "../../shared/api/types/index.ts";
import { currentSubscription } from "../domain/current-subscription.ts";
import type { Database } from "./database.ts";
import { numberOf } from "./number.ts";
import { documents, subscriptions } from "./schema.ts";
import { wireSubscription } from "./wire/subscription.ts";

/** All subscriptions of a customer (a handful in a lifetime), each with its contract's number. */
export function subscriptionsOf(db: Database, customerId: string) {
  return db
    .select({
      row: subscriptions,
      reference: numberOf(documents).as("reference"),
    })
    .from(subscriptions)
    .leftJoin(documents, and(eq(documents.subjectId, subscriptions.id), eq(documents.series, "AB")))
    .where(eq(subscriptions.customerId, customerId));
}

export type SubscriptionsOf = Awaited<ReturnType<typeof subscriptionsOf>>;

/** The row that pages speak of. */
export function currentOf(rows: SubscriptionsOf): SubscriptionsOf[number] | null {
  const current = currentSubscription(rows.map(({ row }) => row));
  return rows.find(({ row }) => row === current) ?? null;
}

export function wireCurrent(rows: SubscriptionsOf, zone: string): Subscription | null {
  const current = currentOf(rows);
  return current && wireSubscription(current.row, current.reference, zone);
}
