import { and, asc, eq, sql } from "drizzle-orm";
import { hasEnded } from "../../domain/current-subscription.ts";
import { nextCharge } from "../../domain/next-charge.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { Snapshot, SnapshotInvoice, SnapshotScope, SnapshotSubscription } from "../provider.ts";
import { shownMethod } from "./engine/bank.ts";
import type { SandboxDatabase } from "./guard.ts";
import { sandboxInvoices } from "./schema.ts";
import { billingOf, type Work } from "./work.ts";

const MAX_INVOICES = 100;

/**
 * The bounded invoices of a snapshot, oldest first: those that are not final and those named come
 * before the rest, then as many since the watermark as there is room for. Whoever raises the watermark
 * to the newest of them gets the following ones with the next snapshot.
 */
export async function readInvoices(
  db: SandboxDatabase,
  providerCustomerId: string,
  scope: SnapshotScope,
): Promise<SnapshotInvoice[]> {
  const named = JSON.stringify(scope.invoiceIds.slice(0, MAX_INVOICES));
  const first = sql`SELECT id FROM ${sandboxInvoices}
    WHERE provider_customer_id = ${providerCustomerId} AND final = 0
    UNION SELECT value FROM json_each(${named})`;
  const since = sql`SELECT id FROM (SELECT id FROM ${sandboxInvoices}
    WHERE provider_customer_id = ${providerCustomerId} AND created_at >= ${scope.since ?? Number.MIN_SAFE_INTEGER}
    ORDER BY created_at, seq LIMIT ${MAX_INVOICES})`;
  const rows = await db
    .select({ body: sandboxInvoices.body, seq: sandboxInvoices.seq })
    .from(sandboxInvoices)
    .where(
      and(eq(sandboxInvoices.providerCustomerId, providerCustomerId), sql`id IN (${first} UNION ${since})`),
    )
    .orderBy(sql`id IN (${first}) DESC`, asc(sandboxInvoices.createdAt), asc(sandboxInvoices.seq))
    .limit(MAX_INVOICES);
  return rows.sort((a, b) => a.body.createdAt - b.body.createdAt || a.seq - b.seq).map((row) => row.body);
}

export function snapshotOf(work: Work, now: number, invoices: SnapshotInvoice[]): Snapshot {
  const { account } = work;
  const running = account.subscriptions.filter((one) => !hasEnded(one.status));
  const ended = account.subscriptions.filter((one) => hasEnded(one.status));
  const newest = ended.reduce<Subscription | null>(
    (best, one) => (best && (best.endedAt ?? 0) >= (one.endedAt ?? 0) ? best : one),
    null,
  );
  return {
    providerCustomerId: account.id,
    clock: { now, frozen: false },
    currency: account.currency,
    details: account.details,
    creditBalance: account.balance,
    paymentMethod: shownMethod(account.card),
    subscriptions: [...running, ...(newest ? [newest] : [])].map((one) => shownSubscription(work, one)),
    invoices,
  };
}

function shownSubscription(work: Work, subscription: Subscription): SnapshotSubscription {
  const { terms, scheduled } = subscription;
  return {
    id: subscription.id,
    status: subscription.status,
    createdAt: subscription.createdAt,
    ...terms,
    periodStart: subscription.periodStart,
    periodEnd: subscription.periodEnd,
    trialEnd: subscription.trialEnd,
    cancelAt: subscription.cancellation?.cancelAt ?? null,
    endedAt: subscription.endedAt,
    scheduledChange: scheduled && {
      planId: scheduled.terms.planId,
      planName: scheduled.terms.planName,
      priceId: scheduled.terms.priceId,
      unitAmount: scheduled.terms.unitAmount,
      interval: scheduled.terms.interval,
      quantity: scheduled.terms.quantity,
      effectiveAt: scheduled.effectiveAt,
    },
    nextCharge: shownNextCharge(work, subscription),
  };
}

/** A retry of the open invoice comes before the next period's charge. */
function shownNextCharge(work: Work, subscription: Subscription): SnapshotSubscription["nextCharge"] {
  const { collection } = subscription;
  const late = collection && work.invoices.get(collection.invoiceId);
  if (late && collection.nextAttemptAt !== null) {
    return { at: collection.nextAttemptAt, total: late.amountRemaining };
  }
  return nextCharge(subscription, billingOf(work), work.account.card !== null);
}
