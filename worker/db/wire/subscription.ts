import type { Price, Subscription } from "../../../shared/api/types/index.ts";
import { money } from "../../../shared/money.ts";
import { dateInZone, toInstant, toInstantOrNull } from "../../../shared/time.ts";
import { lastDayOfAccess } from "../../domain/access.ts";
import type { PastDueRow, subscriptions } from "../schema.ts";
import { wirePrice } from "./plan.ts";

/** What a subscription's row holds; the optional members of an insert are `null`s. */
export type SubscriptionRow = typeof subscriptions.$inferInsert;

/** A row of the projection as the wire shows it. `reference` is the contract's number. */
export function wireSubscription(row: SubscriptionRow, reference: string | null, zone: string): Subscription {
  const { scheduledChange, nextCharge, pastDue } = row;
  return {
    id: row.id,
    status: row.status,
    plan: { id: row.planId, name: row.planName },
    price: priceOf(row, row.currency),
    quantity: row.quantity,
    currentPeriodStart: toInstant(row.periodStart),
    currentPeriodEnd: toInstant(row.periodEnd),
    trialEnd: toInstantOrNull(row.trialEnd ?? null),
    cancelAt: toInstantOrNull(row.cancelAt ?? null),
    reference,
    accessUntil: toInstant(row.accessUntil),
    accessUntilDate: lastDayOfAccess(row.accessUntil, zone),
    scheduledChange: scheduledChange
      ? {
          plan: { id: scheduledChange.planId, name: scheduledChange.planName },
          price: priceOf(scheduledChange, row.currency),
          quantity: scheduledChange.quantity,
          effectiveAt: toInstant(scheduledChange.effectiveAt),
          effectiveDate: dateInZone(scheduledChange.effectiveAt, zone),
        }
      : null,
    nextCharge: nextCharge
      ? { date: dateInZone(nextCharge.at, zone), total: money(nextCharge.total, row.currency) }
      : null,
    pastDue: pastDue ? wirePastDue(pastDue, row.accessUntil, zone) : null,
  };
}

type Priced = Pick<SubscriptionRow, "priceId" | "unitAmount" | "taxBehavior" | "interval">;

function priceOf({ priceId: id, unitAmount, taxBehavior = null, interval }: Priced, currency: string): Price {
  return wirePrice({ id, unitAmount, taxBehavior, interval, currency });
}

function wirePastDue(row: PastDueRow, accessUntil: number, zone: string): Subscription["pastDue"] {
  return {
    invoiceId: row.invoiceId,
    amountDue: money(row.amount, row.currency),
    since: dateInZone(row.since, zone),
    declineCode: row.declineCode,
    reason: row.reason ?? "refused",
    nextAttemptDate: row.nextAttemptAt === null ? null : dateInZone(row.nextAttemptAt, zone),
    accessUntilDate: lastDayOfAccess(accessUntil, zone),
  };
}
