import { and, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { latestInvoiceKey } from "./documents.ts";
import { filterConditions, type InvoiceFilter } from "./invoice-filter.ts";
import { numberOf } from "./number.ts";
import { documents, invoices } from "./schema.ts";

const { lines: _lines, vatGroups: _vatGroups, details: _details, ...listColumns } = getTableColumns(invoices);

const numbered = {
  number: numberOf(documents).as("number"),
  issueDate: documents.issueDate,
};

/** The key of the document that stands for an invoice or credit note: of an invoice, its newest. */
const standsFor: SQL = sql`${documents.key} =
  CASE ${invoices.type} WHEN 'invoice' THEN ${latestInvoiceKey(sql`${invoices.id}`)} ELSE 'credit_note:' || ${invoices.id} END`;

/** Drafts, and invoices that came to nothing before they were issued, are no one's business. */
const shown: SQL = sql`${invoices.status} <> 'draft' AND NOT (${invoices.status} = 'void' AND ${documents.n} IS NULL)`;

/** Where a page begins: after this invoice, in the order of the list. */
export interface InvoiceCursor {
  createdAt: number;
  id: string;
}

/** Newest first; one more than asked for tells whether there is a next page. */
export function invoicePage(
  db: Database,
  customerId: string,
  limit: number,
  { zone, ...filter }: InvoiceFilter & { zone: string },
  after: InvoiceCursor | null = null,
) {
  return db
    .select({ ...listColumns, ...numbered })
    .from(invoices)
    .leftJoin(documents, standsFor)
    .where(
      and(
        eq(invoices.customerId, customerId),
        shown,
        ...filterConditions(filter, zone),
        after ? sql`(${invoices.createdAt}, ${invoices.id}) < (${after.createdAt}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(invoices.createdAt), desc(invoices.id))
    .limit(limit + 1);
}

/** How many invoices and credit notes there are to be shown: counted in the index, without their documents. */
export function invoiceCount(db: Database, customerId: string) {
  const issued = sql`EXISTS (SELECT 1 FROM documents WHERE subject_id = ${invoices.id} AND series = 'FA')`;
  return db
    .select({ total: sql<number>`count(*)`.as("total") })
    .from(invoices)
    .where(
      and(
        eq(invoices.customerId, customerId),
        sql`${invoices.status} <> 'draft' AND (${invoices.status} <> 'void' OR ${issued})`,
      ),
    );
}

export function invoiceById(db: Database, customerId: string, id: string) {
  return db
    .select({ ...getTableColumns(invoices), ...numbered, issued: documents.issued })
    .from(invoices)
    .leftJoin(documents, standsFor)
    .where(and(eq(invoices.customerId, customerId), eq(invoices.id, id), shown));
}

/** The invoices that hold a subscription of the customer up. */
export function owedInvoices(db: Database, customerId: string) {
  const owed = sql`SELECT past_due ->> 'invoiceId' FROM subscriptions WHERE customer_id = ${customerId}`;
  return db
    .select({ ...getTableColumns(invoices), ...numbered })
    .from(invoices)
    .leftJoin(documents, standsFor)
    .where(
      and(eq(invoices.customerId, customerId), eq(invoices.status, "open"), sql`${invoices.id} IN (${owed})`),
    );
}

/** Invoices that are still to pay. */
export function openInvoices(db: Database, customerId: string) {
  return db
    .select({
      id: invoices.id,
      currency: invoices.currency,
      amountRemaining: invoices.amountRemaining,
      ...numbered,
    })
    .from(invoices)
    .leftJoin(documents, standsFor)
    .where(and(eq(invoices.customerId, customerId), eq(invoices.status, "open")))
    .orderBy(desc(invoices.createdAt));
}

/** Invoices and credit notes of a customer, whatever became of them. */
export function countInvoices(db: Database, customerId: string): Promise<number> {
  return db.$count(invoices, eq(invoices.customerId, customerId));
}
