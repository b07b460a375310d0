import type { Entitlements } from "../../shared/api/types/index.ts";
import { toInstant } from "../../shared/time.ts";
import { billingNow, selectCustomerAccount } from "./customers.ts";
import type { Database } from "./database.ts";
import { plansInUse } from "./plans.ts";
import { currentOf, subscriptionsOf } from "./subscriptions.ts";

/** One batch; `null` for an unknown customer. */
export async function entitlements(
  db: Database,
  customerId: string,
  wallNow: number,
): Promise<{ now: number; entitlements: Entitlements } | null> {
  const [customers, subscriptions, plans] = await db.batch([
    selectCustomerAccount(db, customerId),
    subscriptionsOf(db, customerId),
    plansInUse(db, customerId),
  ]);
  const customer = customers[0];
  if (!customer) return null;
  const now = billingNow(customer.account, wallNow);
  const row = currentOf(subscriptions)?.row;
  const plan = plans.find((candidate) => candidate.id === row?.planId);
  if (!row)
    return { now, entitlements: { plan: null, features: [], limits: {}, accessUntil: null, status: null } };
  return {
    now,
    entitlements: {
      plan: { id: row.planId, name: row.planName },
      features: plan?.features ?? [],
      limits: Object.fromEntries(plan?.limits.map(({ key, value }) => [key, value]) ?? []),
      accessUntil: toInstant(row.accessUntil),
      status: row.status,
    },
  };
}
