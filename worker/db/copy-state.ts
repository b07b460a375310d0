import { asc, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import { accounts, customers, invoices, subscriptions } from "./schema.ts";

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

export interface CopyState {
  /** When the provider was last looked at; `null`: never. */
  seenAt: number | null;
  /** What is held of each thing, by its kind and id. */
  things: Map<string, string>;
}

/** All that is held of a customer as a copy of the provider's, to be compared before and after a look. */
export async function copyState(db: Database, customerId: string): Promise<CopyState> {
  const [account, held, bills] = await db.batch([
    db.select().from(accounts).where(eq(accounts.customerId, customerId)),
    db.select().from(subscriptions).where(eq(subscriptions.customerId, customerId)),
    db.select().from(invoices).where(eq(invoices.customerId, customerId)),
  ]);
  const things = new Map<string, string>();
  for (const { details, creditBalance, paymentMethod, paymentMethods, currency } of account) {
    things.set("account", JSON.stringify([details, creditBalance, paymentMethod, paymentMethods, currency]));
  }
  for (const row of held) things.set(`subscription ${row.id}`, JSON.stringify(row));
  for (const row of bills) things.set(`${row.type} ${row.id}`, JSON.stringify(row));
  return { seenAt: account[0]?.seenAt ?? null, things };
}
