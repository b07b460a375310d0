import { and, desc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { latestInvoiceKey } from "./documents.ts";
import { documentNumber, numberOf } from "./number.ts";
import { documents, invoices } from "./schema.ts";

const { lines: _lines, vatGroups: _vatGroups, details: _details, ...listColumns } = getTableColumns(invoices);

const numbered = {
  number: numberOf(documents).as("number"),
  issueDate: documents.issueDate,
};

/** The key of the document that stands for an invoice or credit note: of an invoice, its newest. */
const standsFor: SQL = sql`${documents.key} =
  CASE ${invoices.type} WHEN 'invoice' THEN ${latestInvoiceKey(sql`${invoices.id}`)} ELSE 'credit_note:' || ${invoices.id} END`;

/** The one that it was first issued as: a correction moves no spending to another month. */
const firstStoodFor: SQL = sql`${documents.key} =
  CASE ${invoices.type} WHEN 'invoice' THEN 'invoice:' || ${invoices.id} || ':1' ELSE 'credit_note:' || ${invoices.id} END`;

/** Drafts, and invoices that came to nothing before they were issued, are no one's business. */
const shown: SQL = sql`${invoices.status} <> 'draft' AND NOT (${invoices.status} = 'void' AND ${documents.n} IS NULL)`;

export interface InvoiceFilter {
  type?: "invoice" | "credit_note" | undefined;
  status?: "draft" | "open" | "paid" | "void" | "uncollectible" | "issued" | undefined;
  /** Days of issue, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Part of a number or description. */
  q?: string | undefined;
}

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
  filter: InvoiceFilter = {},
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
        ...conditions(filter),
        after ? sql`(${invoices.createdAt}, ${invoices.id}) < (${after.createdAt}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(invoices.createdAt), desc(invoices.id))
    .limit(limit + 1);
}

export function invoiceCount(db: Database, customerId: string) {
  return db
    .select({ total: sql<number>`count(*)`.as("total") })
    .from(invoices)
    .leftJoin(documents, standsFor)
    .where(and(eq(invoices.customerId, customerId), shown));
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

/** The years in which something was issued, newest first. */
export function invoiceYears(db: Database, customerId: string) {
  return db
    .selectDistinct({ year: documents.year })
    .from(documents)
    .where(and(eq(documents.customerId, customerId), inArray(documents.series, ["FA", "AV"])))
    .orderBy(desc(documents.year));
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

/** What was paid a month of issue (what credit notes pay back counts against it; what they add to the credit shows in what is paid later), newest first. */
export function spendingByMonth(db: Database, customerId: string) {
  const issued = sql<string>`coalesce(${documents.issueDate}, date(${invoices.finalizedAt} / 1000, 'unixepoch'))`;
  const month = sql<string>`substr(${issued}, 1, 7)`;
  return db
    .select({
      month: month.as("month"),
      currency: invoices.currency,
      amount:
        sql<number>`sum(CASE ${invoices.type} WHEN 'invoice' THEN ${invoices.amountPaid} ELSE -(${invoices.total} - max(${invoices.creditApplied}, 0)) END)`.as(
          "amount",
        ),
    })
    .from(invoices)
    .leftJoin(documents, firstStoodFor)
    .where(
      and(
        eq(invoices.customerId, customerId),
        sql`(${documents.n} IS NOT NULL OR (${invoices.issuedBy} = 'provider' AND ${invoices.finalizedAt} IS NOT NULL))`,
      ),
    )
    .groupBy(month, invoices.currency)
    .orderBy(desc(month))
    .limit(13);
}

function conditions({ type, status, from, to, q }: InvoiceFilter): (SQL | undefined)[] {
  const day = sql`coalesce(${documents.issueDate}, date(${invoices.createdAt} / 1000, 'unixepoch'))`;
  return [
    type && eq(invoices.type, type),
    status &&
      (status === "issued"
        ? eq(invoices.type, "credit_note")
        : sql`${invoices.type} = 'invoice' AND ${invoices.status} = ${status}`),
    from ? sql`${day} >= ${from}` : undefined,
    to ? sql`${day} <= ${to}` : undefined,
    q ? contains(q) : undefined,
  ].map((condition) => condition || undefined);
}

/** `instr`, since D1 takes no LIKE pattern over 50 bytes. */
function contains(words: string): SQL {
  const wanted = words.toLowerCase();
  return sql`(instr(lower(${documentNumber}), ${wanted}) > 0 OR instr(lower(${invoices.description}), ${wanted}) > 0)`;
}

/** Invoices and credit notes of a customer, whatever became of them. */
export function countInvoices(db: Database, customerId: string): Promise<number> {
  return db.$count(invoices, eq(invoices.customerId, customerId));
}
