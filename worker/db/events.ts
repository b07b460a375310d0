import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { CATALOGUE } from "../../shared/snapshot.ts";
import { type Database, runBatch, type Statement, statement } from "./database.ts";
import { customers, events } from "./schema.ts";

export type NewEvent = Pick<
  typeof events.$inferInsert,
  "id" | "type" | "providerCustomerId" | "invoiceIds" | "createdAt"
>;

/** Stores events once by their id; answers those that were new. */
export async function storeEvents(
  db: Database,
  received: readonly NewEvent[],
  now: number,
): Promise<string[]> {
  if (received.length === 0) return [];
  const rows = received.map((event) => ({
    ...event,
    receivedAt: now,
    state: "received" as const,
    attempts: 0,
  }));
  const stored: string[] = [];
  for (let start = 0; start < rows.length; start += 10) {
    const chunk = rows.slice(start, start + 10);
    const [inserted] = await db.batch([
      db.insert(events).values(chunk).onConflictDoNothing().returning({ id: events.id }),
    ]);
    stored.push(...inserted.map((row) => row.id));
  }
  return stored;
}

/** For the batch of a projection: the snapshot covers these events. */
export function markEventsApplied(db: Database, ids: readonly string[]): Statement {
  return db
    .update(events)
    .set({ state: "applied" })
    .where(
      and(
        sql`${events.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
        eq(events.state, "received"),
      ),
    );
}

/** Customers with events that wait, oldest first; `before` is when the event came in. */
export function customersWithEvents(db: Database, before: number, limit: number) {
  return db
    .selectDistinct({ customerId: customers.id })
    .from(events)
    .innerJoin(customers, eq(customers.providerCustomerId, events.providerCustomerId))
    .where(and(eq(events.state, "received"), lt(events.receivedAt, before)))
    .orderBy(asc(events.receivedAt))
    .limit(limit);
}

/** Our customer of a provider's, with whether an event of theirs waits. */
export async function customerWithEvents(db: Database, providerCustomerId: string): Promise<string | null> {
  const [rows] = await db.batch([
    db
      .selectDistinct({ customerId: customers.id })
      .from(events)
      .innerJoin(customers, eq(customers.providerCustomerId, events.providerCustomerId))
      .where(and(eq(events.providerCustomerId, providerCustomerId), inArray(events.state, ["received"]))),
  ]);
  return rows[0]?.customerId ?? null;
}

/** Times that events are tried before they are put aside as `dead`, to be replayed by command. */
const MOST_ATTEMPTS = 20;

export async function countFailedAttempt(db: Database, customerId: string): Promise<void> {
  await db
    .update(events)
    .set({
      attempts: sql`${events.attempts} + 1`,
      state: sql`CASE WHEN ${events.attempts} + 1 >= ${MOST_ATTEMPTS} THEN 'dead' ELSE ${events.state} END`,
    })
    .where(
      and(
        eq(events.state, "received"),
        sql`${events.providerCustomerId} = (SELECT provider_customer_id FROM customers WHERE id = ${customerId})`,
      ),
    );
}

/** Events of one provider customer that wait, and came in before an instant. */
export async function waitingEventIds(
  db: Database,
  providerCustomerId: string,
  before: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.state, "received"),
        eq(events.providerCustomerId, providerCustomerId),
        lt(events.receivedAt, Math.min(before, Number.MAX_SAFE_INTEGER)),
      ),
    )
    .limit(1_000);
  return rows.map((row) => row.id);
}

/** Events that were given up, newest first. */
export function deadEvents(db: Database, limit: number) {
  return db
    .select()
    .from(events)
    .where(eq(events.state, "dead"))
    .orderBy(desc(events.receivedAt))
    .limit(limit);
}

/** Lets dead events be tried again: all of them, or those that are named. Answers how many. */
export async function reviveEvents(db: Database, ids: readonly string[] | null): Promise<number> {
  const named =
    ids === null ? sql`1` : sql`${events.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const revived = await db
    .update(events)
    .set({ state: "received", attempts: 0 })
    .where(and(eq(events.state, "dead"), named))
    .returning({ id: events.id });
  return revived.length;
}

/**
 * Puts away events of customers that nobody here knows (another product on the same account), counted as
 * `webhook:unknown_customer`. Nothing is lost by it: the first look at a customer reads all there is.
 */
export async function putAwayUnknown(db: Database, before: number): Promise<void> {
  const unknown = sql`state = 'received' AND received_at < ${before} AND provider_customer_id <> ${CATALOGUE}
    AND NOT EXISTS (SELECT 1 FROM customers c WHERE c.provider_customer_id = events.provider_customer_id)`;
  await runBatch(db, [
    statement(
      db,
      sql`INSERT INTO sequences (name, value)
        SELECT 'webhook:unknown_customer', count(*) FROM events WHERE ${unknown} HAVING count(*) > 0
        ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`,
    ),
    statement(db, sql`DELETE FROM events WHERE ${unknown}`),
  ]);
}
