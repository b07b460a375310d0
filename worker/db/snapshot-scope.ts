import { and, asc, between, eq, gt, inArray, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { newestCreditEntry } from "./credit-ledger.ts";
import type { Database } from "./database.ts";
import { firstLook } from "./milestones.ts";
import { numberOf } from "./number.ts";
import { accounts, customers, documents, events, invoices, subscriptions } from "./schema.ts";
import { nextValue } from "./sequence.ts";
import { currentOf, subscriptionsOf } from "./subscriptions.ts";
import type { SubscriptionRow } from "./wire/subscription.ts";

/** A burst of events is one snapshot: their ids are short. */
const MOST_EVENTS = 2_000;
/** Invoices that a snapshot looks at by name. */
const MOST_NAMED = 100;

export interface SnapshotTicket {
  /** The fence: take it after the write returned and before the snapshot is read. */
  version: number;
  providerCustomerId: string;
  /** The customer's language, which a document is frozen in. */
  locale: string;
  since: number | null;
  /** Invoices we hold as not final, those that access stands on after an end, and those that unapplied events name. */
  invoiceIds: string[];
  creditAfter: string | null;
  /** Payments given back in full whose credit note we hold. */
  refunded: string[];
  /** What was final before this product was in use keeps the provider's document. */
  issuedFrom: number;
  /** The subscription as it stood before the snapshot, for the audit. */
  before: SubscriptionRow | null;
  /** The numbers of invoices that are still to pay. */
  openNumbers: ReadonlyMap<string, string>;
  /** Events that a snapshot read after this covers. */
  eventIds: string[];
}

/** One batch: the next version, and what the snapshot has to cover. `null` for a customer without a provider's. */
export async function snapshotTicket(
  db: Database,
  customerId: string,
  /** wallClock. */
  now: number,
): Promise<SnapshotTicket | null> {
  const [sequence, customer, account, known, open, late, named, credit, first, refunded] = await db.batch([
    nextValue(db, "snapshot"),
    db
      .select({ id: customers.providerCustomerId, locale: customers.locale })
      .from(customers)
      .where(eq(customers.id, customerId)),
    db.select({ watermark: accounts.watermark }).from(accounts).where(eq(accounts.customerId, customerId)),
    subscriptionsOf(db, customerId),
    db
      .select({ id: invoices.id, number: numberOf(documents).as("number") })
      .from(invoices)
      .leftJoin(documents, and(eq(documents.subjectId, invoices.id), eq(documents.series, "FA")))
      .where(and(eq(invoices.customerId, customerId), inArray(invoices.status, ["draft", "open"])))
      .limit(100),
    paidAfterEnd(db, customerId),
    db
      .select({ id: events.id, invoiceIds: events.invoiceIds })
      .from(events)
      .innerJoin(customers, eq(customers.providerCustomerId, events.providerCustomerId))
      .where(and(eq(customers.id, customerId), eq(events.state, "received")))
      .orderBy(asc(events.receivedAt))
      .limit(MOST_EVENTS),
    newestCreditEntry(db, customerId),
    firstLook(db, now),
    correctedPayments(db, customerId),
  ]);
  const version = sequence[0]?.value;
  const { id: providerCustomerId, locale = "fr" } = customer[0] ?? {};
  if (version === undefined || !providerCustomerId) return null;
  const covered = coveredBy(named, new Set([...open, ...late].map((row) => row.id)));
  return {
    version,
    providerCustomerId,
    locale,
    before: currentOf(known)?.row ?? null,
    openNumbers: new Map(open.flatMap(({ id, number }) => (number === null ? [] : [[id, number]]))),
    since: account[0]?.watermark ?? null,
    invoiceIds: [...covered.invoiceIds],
    creditAfter: credit[0]?.creditAfter ?? null,
    refunded: refunded.flatMap(({ payments }) =>
      payments.flatMap(({ id, status }) => (status === "refunded" ? id : [])),
    ),
    issuedFrom: first[0]?.at ?? now,
    eventIds: covered.eventIds,
  };
}

/** Invoices of a period that were paid after the subscription had ended within it: access lasts by them. */
function paidAfterEnd(db: Database, customerId: string) {
  const { endedAt, periodStart, periodEnd } = subscriptions;
  return db
    .select({ id: invoices.id })
    .from(subscriptions)
    .crossJoin(invoices)
    .where(
      and(
        eq(subscriptions.customerId, customerId),
        lt(endedAt, periodEnd),
        eq(invoices.customerId, customerId),
        eq(invoices.subscriptionId, subscriptions.id),
        between(invoices.createdAt, periodStart, endedAt),
        gt(invoices.paidAt, endedAt),
      ),
    )
    .limit(10);
}

/** Payments of invoices that have a credit note. */
function correctedPayments(db: Database, customerId: string) {
  const notes = alias(invoices, "notes");
  return db
    .selectDistinct({ payments: invoices.payments })
    .from(notes)
    .innerJoin(invoices, eq(invoices.id, notes.correctsInvoiceId))
    .where(and(eq(notes.customerId, customerId), eq(notes.type, "credit_note")))
    .limit(100);
}

/** As many events, oldest first, as name no more invoices than a snapshot has room for; the others wait for the next. */
function coveredBy(named: readonly { id: string; invoiceIds: string[] }[], open: ReadonlySet<string>) {
  const invoiceIds = new Set(open);
  const eventIds: string[] = [];
  for (const event of named) {
    const more = event.invoiceIds.filter((id) => !invoiceIds.has(id));
    // One that names more by itself than there is room for would wait for ever.
    if (more.length > 0 && invoiceIds.size + more.length > MOST_NAMED && eventIds.length > 0) continue;
    for (const id of more) invoiceIds.add(id);
    eventIds.push(event.id);
  }
  return { invoiceIds, eventIds };
}
