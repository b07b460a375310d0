import { asc, count, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import { accounts, customers, events, invoices, subscriptions } from "./schema.ts";

/** Customers by their id, after one: a slice of all of them. */
export async function customersAfter(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: customers.id })
    .from(customers)
    .where(gt(customers.id, after))
    .orderBy(asc(customers.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

export function countCustomers(db: Database): Promise<number> {
  return db.$count(customers);
}

/** One thing as it is held: its members by name. */
export type HeldThing = Readonly<Record<string, unknown>>;

export interface CopyState {
  /** When the provider was last looked at; `null`: never. */
  seenAt: number | null;
  /** What is held of each thing, by its kind and id. */
  things: Map<string, HeldThing>;
  /** Events of the customer that wait to be applied, and that were given up. */
  events: { waiting: number; dead: number };
}

/** All that is held of a customer as a copy of the provider's, to be compared before and after a look. */
export async function copyState(db: Database, customerId: string): Promise<CopyState> {
  const [account, held, bills, told] = await db.batch([
    db.select().from(accounts).where(eq(accounts.customerId, customerId)),
    db.select().from(subscriptions).where(eq(subscriptions.customerId, customerId)),
    db.select().from(invoices).where(eq(invoices.customerId, customerId)),
    db
      .select({ state: events.state, count: count() })
      .from(events)
      .innerJoin(customers, eq(customers.providerCustomerId, events.providerCustomerId))
      .where(eq(customers.id, customerId))
      .groupBy(events.state),
  ]);
  const things = new Map<string, HeldThing>();
  for (const { details, creditBalance, paymentMethod, paymentMethods, currency } of account) {
    things.set("account", { details, creditBalance, paymentMethod, paymentMethods, currency });
  }
  for (const row of held) things.set(`subscription ${row.id}`, row);
  for (const row of bills) things.set(`${row.type} ${row.id}`, row);
  const of = (state: string) => told.find((one) => one.state === state)?.count ?? 0;
  return {
    seenAt: account[0]?.seenAt ?? null,
    things,
    events: { waiting: of("received"), dead: of("dead") },
  };
}
