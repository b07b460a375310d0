import { and, asc, eq, gte, sql } from "drizzle-orm";
import { carriedCredit } from "../../domain/carried-credit.ts";
import { hasEnded } from "../../domain/current-subscription.ts";
import { nextCharge } from "../../domain/next-charge.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { Snapshot, SnapshotInvoice, SnapshotScope, SnapshotSubscription } from "../provider.ts";
import { shownMethod } from "./engine/bank.ts";
import { shownMethods } from "./engine/methods.ts";
import type { SandboxDatabase } from "./guard.ts";
import type { CreditSlice } from "./read-credit.ts";
import { sandboxInvoices } from "./schema.ts";
import { billingOf, type Work } from "./work.ts";

/** Of the hundred, those that are not final or were named; the rest is for the slice since the watermark. */
const MAX_NAMED = 80;
const MAX_INVOICES = 100;

export interface InvoiceSlice {
  /** Oldest first. */
  invoices: SnapshotInvoice[];
  watermark: number | null;
  more: boolean;
}

/** The bounded invoices of a snapshot: those that are not final, those named, and a slice since the watermark. */
export async function readInvoices(
  db: SandboxDatabase,
  providerCustomerId: string,
  scope: SnapshotScope,
): Promise<InvoiceSlice> {
  const columns = { id: sandboxInvoices.id, body: sandboxInvoices.body, seq: sandboxInvoices.seq };
  const ofCustomer = eq(sandboxInvoices.providerCustomerId, providerCustomerId);
  const named = JSON.stringify(scope.invoiceIds.slice(0, MAX_NAMED));
  const from = scope.since ?? Number.MIN_SAFE_INTEGER;
  // An invoice that was paid long ago is given back with a credit note of today, or disputed today: whoever
  // missed the event finds it by that.
  const corrected = sql`SELECT body ->> 'correctsInvoiceId' FROM sandbox_invoices
    WHERE provider_customer_id = ${providerCustomerId} AND created_at >= ${from}
      AND body ->> 'type' = 'credit_note'`;
  const disputed = sql`instr(body, '"disputedAt"') AND EXISTS
    (SELECT 1 FROM json_each(body, '$.payments') WHERE value ->> 'disputedAt' >= ${from})`;
  const [first, since] = await db.batch([
    db
      .select(columns)
      .from(sandboxInvoices)
      .where(
        and(
          ofCustomer,
          sql`(final = 0 OR id IN (SELECT value FROM json_each(${named})) OR id IN (${corrected}) OR ${disputed})`,
        ),
      )
      .orderBy(asc(sandboxInvoices.createdAt), asc(sandboxInvoices.seq))
      .limit(MAX_NAMED),
    db
      .select(columns)
      .from(sandboxInvoices)
      .where(and(ofCustomer, gte(sandboxInvoices.createdAt, from)))
      .orderBy(asc(sandboxInvoices.createdAt), asc(sandboxInvoices.seq))
      .limit(MAX_INVOICES + 1),
  ]);
  const room = MAX_INVOICES - first.length;
  const slice = since.slice(0, room);
  const rows = [...new Map([...first, ...slice].map((row) => [row.id, row])).values()];
  return {
    invoices: rows
      .sort((a, b) => a.body.createdAt - b.body.createdAt || a.seq - b.seq)
      .map((row) => carriedCredit(row.body)),
    watermark: slice.at(-1)?.body.createdAt ?? scope.since,
    more: since.length > room,
  };
}

export function snapshotOf(work: Work, now: number, slice: InvoiceSlice, credit: CreditSlice): Snapshot {
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
    creditEntries: credit.entries,
    paymentMethod: shownMethod(account.card),
    paymentMethods: shownMethods(account),
    subscriptions: [...running, ...(newest ? [newest] : [])].map((one) => shownSubscription(work, one)),
    ...slice,
    more: slice.more || credit.more,
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
      taxBehavior: scheduled.terms.taxBehavior,
      interval: scheduled.terms.interval,
      quantity: scheduled.terms.quantity,
      effectiveAt: scheduled.effectiveAt,
      discount: scheduled.discount,
    },
    anchor: subscription.anchor,
    discount: subscription.discount ?? null,
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
