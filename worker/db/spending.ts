import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { documents, invoices } from "./schema.ts";

/** The one that it was first issued as: a correction moves no spending to another month. */
const firstStoodFor: SQL = sql`${documents.key} =
  CASE ${invoices.type} WHEN 'invoice' THEN 'invoice:' || ${invoices.id} || ':1' ELSE 'credit_note:' || ${invoices.id} END`;

/** Older ones can't be of the last thirteen months, however late their document was issued; ms. */
const REACH = 460 * 86_400_000;

/**
 * What was paid a month of issue in the year up to the newest (what credit notes pay back counts against it;
 * what they add to the credit shows in what is paid later), newest first.
 */
export function spendingByMonth(db: Database, customerId: string) {
  const issued = sql<string>`coalesce(${documents.issueDate}, date(${invoices.finalizedAt} / 1000, 'unixepoch'))`;
  const month = sql<string>`substr(${issued}, 1, 7)`;
  const paid = sql<number>`sum(CASE ${invoices.type} WHEN 'invoice' THEN ${invoices.amountPaid}
    ELSE -(${invoices.total} - max(${invoices.creditApplied}, 0)) END)`;
  return db
    .select({ month: month.as("month"), currency: invoices.currency, amount: paid.as("amount") })
    .from(invoices)
    .leftJoin(documents, firstStoodFor)
    .where(
      and(
        eq(invoices.customerId, customerId),
        sql`${invoices.createdAt} >= (SELECT max(created_at) - ${REACH} FROM invoices WHERE customer_id = ${customerId})`,
        sql`(${documents.n} IS NOT NULL OR (${invoices.issuedBy} = 'provider' AND ${invoices.finalizedAt} IS NOT NULL))`,
      ),
    )
    .groupBy(month, invoices.currency)
    .orderBy(desc(month))
    .limit(13);
}
