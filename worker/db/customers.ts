import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { accounts, customers, users } from "./schema.ts";

export type CustomerRow = typeof customers.$inferSelect;
export type AccountRow = typeof accounts.$inferSelect;

export interface CustomerAccount {
  providerCustomerId: string | null;
  customer: CustomerRow;
  account: AccountRow | null;
}

/** A customer with the provider's side of them. */
export function selectCustomerAccount(db: Database, customerId: string) {
  return db
    .select({ customer: customers, account: accounts })
    .from(customers)
    .leftJoin(accounts, eq(accounts.customerId, customers.id))
    .where(eq(customers.id, customerId));
}

export async function customerAccount(db: Database, customerId: string): Promise<CustomerAccount | null> {
  const [row] = await selectCustomerAccount(db, customerId);
  return row ? { ...row, providerCustomerId: row.customer.providerCustomerId } : null;
}

/** The customer's billingClock now: the wall's with its offset, or where a test clock stands. */
export function billingNow(
  account: Pick<AccountRow, "clockOffset" | "clockFrozenAt"> | null,
  wallNow: number,
): number {
  return account?.clockFrozenAt ?? wallNow + (account?.clockOffset ?? 0);
}

/** Our customer of a provider's; `null` when none has this account. */
export async function customerOfAccount(db: Database, providerCustomerId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.providerCustomerId, providerCustomerId));
  return row?.id ?? null;
}

export interface HeldAccount {
  customerId: string;
  providerCustomerId: string | null;
  /** Whether all of the provider's history is here; `null`: the provider was never looked at. */
  behind: boolean | null;
}

/** Who of ours has one of some ids, or one of some accounts at the provider. */
export function heldAccounts(
  db: Database,
  ids: readonly string[],
  providerIds: readonly string[],
): Promise<HeldAccount[]> {
  const among = (
    column: typeof customers.id | typeof customers.providerCustomerId,
    wanted: readonly string[],
  ) => sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`;
  return db
    .select({
      customerId: customers.id,
      providerCustomerId: customers.providerCustomerId,
      behind: accounts.behind,
    })
    .from(customers)
    .leftJoin(accounts, eq(accounts.customerId, customers.id))
    .where(or(among(customers.id, ids), among(customers.providerCustomerId, providerIds)));
}

export type LinkedCustomer = Pick<CustomerRow, "id" | "name" | "email" | "locale"> & {
  providerCustomerId: string;
};

/** Notes whose account it is at the provider. What the host has told of a customer before stands. */
export async function linkCustomer(db: Database, linked: LinkedCustomer, now: number): Promise<void> {
  const { providerCustomerId } = linked;
  await db
    .insert(customers)
    .values({ ...linked, usage: {}, createdAt: now })
    .onConflictDoUpdate({
      target: customers.id,
      set: { providerCustomerId },
      setWhere: isNull(customers.providerCustomerId),
    });
}

export type CustomerFacts = Pick<CustomerRow, "name" | "email" | "locale"> & {
  usage?: Record<string, number>;
};

/** Inserts or updates what the host tells; answers the row, `created` by its age. */
export function upsertCustomer(db: Database, id: string, facts: CustomerFacts, now: number) {
  return db
    .insert(customers)
    .values({ id, ...facts, usage: facts.usage ?? {}, createdAt: now })
    .onConflictDoUpdate({ target: customers.id, set: facts })
    .returning();
}

export function customerExists(db: Database, id: string) {
  return db.select({ id: customers.id }).from(customers).where(eq(customers.id, id));
}

/** Whom a viewer can ask: the owner who was here last. */
export function latestOwner(db: Database, customerId: string) {
  return db
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.customerId, customerId), eq(users.role, "owner")))
    .orderBy(sql`${users.seenAt} DESC`)
    .limit(1);
}

/** Customers whose last snapshot is older, the oldest first: a slice of the reconciliation. */
export function customersNotSeenSince(db: Database, before: number, limit: number) {
  return db
    .select({ customerId: accounts.customerId })
    .from(accounts)
    .where(lt(accounts.seenAt, before))
    .orderBy(asc(accounts.seenAt))
    .limit(limit);
}

/** The provider's clock was moved: every customer's moves with it. */
export async function moveClocks(db: Database, clockOffset: number): Promise<void> {
  await db.update(accounts).set({ clockOffset }).where(isNull(accounts.clockFrozenAt));
}

/** The provider's name for a customer, once their account is open there. */
export async function keepProviderCustomer(
  db: Database,
  id: string,
  providerCustomerId: string,
): Promise<void> {
  await db.update(customers).set({ providerCustomerId }).where(eq(customers.id, id));
}

/** A look at a customer begins, whatever comes of it. */
export async function noteLook(db: Database, customerId: string, now: number): Promise<void> {
  await db.update(accounts).set({ seenAt: now }).where(eq(accounts.customerId, customerId));
}
