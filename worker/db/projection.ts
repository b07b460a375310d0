import { type SQL, sql } from "drizzle-orm";
import type { Snapshot, SnapshotInvoice, SnapshotSubscription } from "../../shared/snapshot.ts";
import { accessUntil } from "../domain/access.ts";
import { hasEnded } from "../domain/current-subscription.ts";
import { owedBy, paidTime } from "../domain/paid-time.ts";
import { bulkUpsert } from "./bulk-upsert.ts";
import { keepCreditEntries } from "./credit-ledger.ts";
import { type Database, runBatch, type Statement } from "./database.ts";
import { guard, guarded } from "./guard.ts";
import { accounts, invoices, type PastDueRow, subscriptions } from "./schema.ts";

export interface Projecting {
  customerId: string;
  /** From the `snapshot` sequence, taken before the snapshot was read. */
  version: number;
  snapshot: Snapshot;
  /** The seller's zone: access ends at a midnight there. */
  timeZone: string;
  /** Days of access that a refused payment leaves. */
  graceDays: number;
  /** wallClock, epoch milliseconds. */
  wallNow: number;
}

/**
 * Writes a snapshot into the copy tables, and all that must happen with it, as one guarded batch.
 * The only writer of those tables. Throws `StaleBatch` when a newer snapshot already stands there, or when
 * `onlyIf` does not hold.
 */
export async function project(
  db: Database,
  projecting: Projecting,
  onlyIf: SQL,
  also: readonly Statement[],
): Promise<void> {
  const { customerId, version, snapshot } = projecting;
  const newer = sql`NOT EXISTS (SELECT 1 FROM accounts WHERE customer_id = ${customerId} AND version >= ${version})`;
  const statements = [guard(db, sql`${newer} AND ${onlyIf}`), upsertAccount(db, projecting)];
  if (snapshot.subscriptions.length > 0) {
    const rows = snapshot.subscriptions.map((subscription) => subscriptionRow(subscription, projecting));
    statements.push(bulkUpsert(db, subscriptions, rows));
  }
  if (snapshot.invoices.length > 0) {
    statements.push(
      bulkUpsert(
        db,
        invoices,
        snapshot.invoices.map((invoice) => invoiceRow(invoice, customerId)),
      ),
    );
  }
  if (snapshot.creditEntries.length > 0) {
    statements.push(keepCreditEntries(db, customerId, snapshot.creditEntries));
  }
  await guarded(() => runBatch(db, [...statements, ...also]));
}

function upsertAccount(db: Database, { customerId, version, snapshot, wallNow }: Projecting): Statement {
  const { clock } = snapshot;
  const row = {
    version,
    clockOffset: clock.frozen ? null : clock.now - wallNow,
    clockFrozenAt: clock.frozen ? clock.now : null,
    currency: snapshot.currency,
    details: snapshot.details,
    creditBalance: snapshot.creditBalance,
    paymentMethod: snapshot.paymentMethod,
    paymentMethods: snapshot.paymentMethods,
    watermark: snapshot.watermark,
    behind: snapshot.more,
    seenAt: wallNow,
  };
  return db
    .insert(accounts)
    .values({ customerId, ...row })
    .onConflictDoUpdate({
      target: accounts.customerId,
      set: snapshot.deleted ? { ...row, details: sql`${accounts.details}` } : row,
    });
}

export function subscriptionRow(
  subscription: SnapshotSubscription,
  {
    customerId,
    snapshot,
    timeZone,
    graceDays,
  }: Pick<Projecting, "customerId" | "snapshot" | "timeZone" | "graceDays">,
): typeof subscriptions.$inferInsert {
  const pastDue = pastDueInvoice(subscription, snapshot.invoices);
  return {
    ...subscription,
    customerId,
    accessUntil: accessUntil(
      {
        ...subscription,
        ...paidTime(subscription, snapshot.invoices),
        pastDueSince: pastDue?.since ?? null,
      },
      timeZone,
      graceDays,
    ),
    pastDue,
  };
}

/** The oldest open invoice of a subscription that is behind; its first refusal starts the days of grace. */
function pastDueInvoice(
  subscription: SnapshotSubscription,
  all: readonly SnapshotInvoice[],
): PastDueRow | null {
  const owes =
    ["past_due", "unpaid", "incomplete"].includes(subscription.status) || hasEnded(subscription.status);
  if (!owes) return null;
  const oldest = owedBy(subscription, all).reduce<SnapshotInvoice | null>(
    (first, next) => (first && first.createdAt <= next.createdAt ? first : next),
    null,
  );
  if (!oldest) return null;
  const { payments } = oldest;
  const returned = payments.findIndex(({ returnedAt }) => returnedAt !== undefined);
  // What was refused before a payment that came about, and was returned since, is made good.
  const refused = (returned === -1 ? payments : payments.slice(0, returned + 1)).filter(
    ({ status }) => status === "failed" || status === "requires_action",
  );
  const first = refused.at(-1);
  const word = lastWord(refused);
  const confirms = word?.status === "requires_action";
  return {
    invoiceId: oldest.id,
    amount: oldest.amountRemaining,
    currency: oldest.currency,
    since: first?.returnedAt ?? first?.at ?? oldest.createdAt,
    declineCode: word?.declineCode ?? (confirms ? "authentication_required" : null),
    reason: confirms ? "confirmation" : "refused",
    nextAttemptAt: oldest.nextAttemptAt,
  };
}

/** Ends of an attempt that no bank had a part in: they say nothing of why an invoice is not paid. */
const GIVEN_UP = ["abandoned", "expired"];

/** The bank's last word; newest first. A payment that the customer gave up does not hide it. */
function lastWord(refused: SnapshotInvoice["payments"]): SnapshotInvoice["payments"][number] | undefined {
  const byBank = refused.find(({ declineCode }) => !GIVEN_UP.includes(declineCode ?? ""));
  return byBank ?? refused[0];
}

function invoiceRow(invoice: SnapshotInvoice, customerId: string): typeof invoices.$inferInsert {
  const { customer, ...rest } = invoice;
  return { ...rest, issuedBy: invoice.issuedBy ?? "seller", customerId, details: customer };
}
