import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { CreditEntry } from "../../shared/api/types/index.ts";
import { money } from "../../shared/money.ts";
import type { SnapshotCreditEntry } from "../../shared/snapshot.ts";
import { dateInZone, toInstant } from "../../shared/time.ts";
import { type Database, type Statement, statement } from "./database.ts";
import { latestInvoiceKey } from "./documents.ts";
import { numberWhere } from "./number.ts";
import { accounts, creditEntries } from "./schema.ts";

/** Keeps entries in the order of time; one that is held already stays as it is. For the projection alone. */
export function keepCreditEntries(
  db: Database,
  customerId: string,
  entries: readonly SnapshotCreditEntry[],
): Statement {
  const packed = entries.map((one) => [
    one.id,
    one.at,
    one.kind,
    one.currency,
    one.amount,
    one.balanceAfter,
    one.invoiceId,
  ]);
  return statement(
    db,
    sql`
    INSERT INTO credit_entries (customer_id, id, at, kind, currency, amount, balance_after, invoice_id)
    SELECT ${customerId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(packed)}) WHERE true ORDER BY key
    ON CONFLICT (id) DO NOTHING`,
  );
}

/** The newest entry that is held of a customer. */
export function newestCreditEntry(db: Database, customerId: string) {
  return db
    .select({ creditAfter: creditEntries.id })
    .from(creditEntries)
    .where(eq(creditEntries.customerId, customerId))
    .orderBy(desc(creditEntries.seq))
    .limit(1);
}

/** What is left to be used now. */
export function creditBalance(db: Database, customerId: string) {
  return db
    .select({ currency: accounts.currency, amount: accounts.creditBalance })
    .from(accounts)
    .where(eq(accounts.customerId, customerId));
}

/** Newest first, before an entry; one more than asked for tells whether there is a next page. */
export function creditPage(db: Database, customerId: string, limit: number, before: number | null) {
  const key = sql`coalesce(${latestInvoiceKey(sql`${creditEntries.invoiceId}`)}, 'credit_note:' || ${creditEntries.invoiceId})`;
  return db
    .select({ entry: creditEntries, number: numberWhere(sql`document_key = ${key}`).as("number") })
    .from(creditEntries)
    .where(
      and(
        eq(creditEntries.customerId, customerId),
        before === null ? undefined : lt(creditEntries.seq, before),
      ),
    )
    .orderBy(desc(creditEntries.seq))
    .limit(limit + 1);
}

type CreditRow = Awaited<ReturnType<typeof creditPage>>[number];

export function wireCreditEntry({ entry, number }: CreditRow, zone: string): CreditEntry {
  const { id, at, kind, currency, invoiceId } = entry;
  return {
    id,
    at: toInstant(at),
    date: dateInZone(at, zone),
    kind,
    amount: money(entry.amount, currency),
    balanceAfter: money(entry.balanceAfter, currency),
    invoice: invoiceId === null ? null : { id: invoiceId, number },
  };
}
