import type { PlanName, SubscriptionStatus } from "../../shared/api/types/index.ts";
import { toInstant } from "../../shared/time.ts";
import { billingNow, selectCustomerAccount } from "./customers.ts";
import type { Database } from "./database.ts";
import { plansInUse } from "./plans.ts";
import { currentOf, subscriptionsOf } from "./subscriptions.ts";

/** What a host may open to a customer. After `accessUntil` it is nothing any more: compare with the clock. */
export interface Entitlements {
  plan: PlanName | null;
  features: string[];
  limits: Record<string, number>;
  accessUntil: string | null;
  status: SubscriptionStatus | null;
}

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
