import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Database, type Statement, statement } from "./database.ts";
import { documentNumber, numberOf } from "./number.ts";
import { type DocumentSeries, documents } from "./schema.ts";
import type { SettledDocument } from "./wire/legal-document.ts";

export interface NewDocument {
  key: string;
  series: DocumentSeries;
  /** Today by billingClock in the seller's zone; never lower than the series' last date. */
  date: string;
  customerId: string;
  subjectId: string;
  correctsKey: string | SQL | null;
  issued: unknown;
  createdAt: number;
  /** A further condition, for what may only be frozen while it holds. */
  onlyIf?: SQL;
}

/**
 * Inserts a document and numbers it, in one statement: the next number of its series and year, no gap
 * and none twice however many run at once, and nothing when the key already stands.
 */
export function insertDocument(db: Database, document: NewDocument): Statement {
  const { series } = document;
  return statement(
    db,
    sql`
    INSERT INTO documents
      (document_key, series, year, n, issue_date, customer_id, subject_id, corrects_key, issued, created_at)
    SELECT ${document.key}, ${series}, CAST(substr(d.day, 1, 4) AS INTEGER),
      (SELECT 1 + coalesce(max(n), 0) FROM documents WHERE series = ${series} AND year = CAST(substr(d.day, 1, 4) AS INTEGER)),
      d.day, ${document.customerId}, ${document.subjectId}, ${document.correctsKey},
      ${document.issued === null ? null : JSON.stringify(document.issued)}, ${document.createdAt}
    FROM (SELECT max(${document.date}, coalesce((SELECT max(issue_date) FROM documents WHERE series = ${series}), '')) AS day) d
    WHERE NOT EXISTS (SELECT 1 FROM documents WHERE document_key = ${document.key})
      AND ${document.onlyIf ?? sql`1`}`,
  );
}

/**
 * Adds the settlement of a document, once: one that has it keeps it. What was paid is what the frozen document
 * says was due, or what it says the credit balance paid.
 */
export function settleDocument(db: Database, key: string | SQL, settled: SettledDocument): Statement {
  const amount = settled.means.kind === "credit_balance" ? "$.totals.creditApplied" : "$.totals.due";
  return db
    .update(documents)
    .set({
      settled: sql`json_set(${JSON.stringify(settled)}, '$.amount', ${documents.issued} ->> ${amount})`,
    })
    .where(and(sql`${documents.key} = ${key}`, sql`${documents.settled} IS NULL`));
}

/** The key of an invoice's newest document as SQL: a correction takes the place of what it corrects. */
export function latestInvoiceKey(invoiceId: string | SQL): SQL<string | null> {
  return sql`(SELECT latest.document_key FROM documents latest
    WHERE latest.subject_id = ${invoiceId} AND latest.series = 'FA' ORDER BY latest.rowid DESC LIMIT 1)`;
}

/** True while an invoice's newest document is still this one: nobody else has corrected it. */
export function isLatestDocument(invoiceId: string, key: string): SQL {
  return sql`${latestInvoiceKey(invoiceId)} = ${key}`;
}

/** True while no credit note takes back any of this document. */
export function isUncredited(key: string): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM documents note WHERE note.corrects_key = ${key} AND note.series = 'AV')`;
}

const corrected = alias(documents, "corrected");
const payment = alias(documents, "payment");

/**
 * The document that stands for a subject, with its number, what it corrects and its payment's number: the newest
 * invoice, also where a credit note undoes it, else the newest credit note.
 */
export function latestDocument(
  db: Database,
  customerId: string,
  subjectId: string,
  series: readonly DocumentSeries[],
  /** The printed number, to ask for an older one. */
  number?: string,
) {
  return db
    .select({
      key: documents.key,
      number: documentNumber.as("number"),
      issueDate: documents.issueDate,
      issued: documents.issued,
      settled: documents.settled,
      createdAt: documents.createdAt,
      // A D1 batch answers rows by column name: each name must be there once.
      correctedNumber: numberOf(corrected).as("corrected_number"),
      correctedDate: sql<string | null>`${corrected.issueDate}`.as("corrected_date"),
      paymentNumber: numberOf(payment).as("payment_number"),
    })
    .from(documents)
    .leftJoin(corrected, eq(corrected.key, documents.correctsKey))
    .leftJoin(payment, sql`${payment.key} = ${documents.settled} ->> '$.paymentKey'`)
    .where(
      and(
        eq(documents.customerId, customerId),
        eq(documents.subjectId, subjectId),
        inArray(documents.series, [...series]),
        number === undefined ? undefined : sql`${documentNumber} = ${number}`,
      ),
    )
    .orderBy(sql`${documents.series} = 'FA' DESC, ${documents}.rowid DESC`)
    .limit(1);
}

export type DocumentRow = Awaited<ReturnType<typeof latestDocument>>[number];

/** The invoices and credit notes of a customer in the order of their dates and numbers; days of issue, both included. */
export function issuedDocuments(
  db: Database,
  customerId: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
) {
  return db
    .select({
      number: documentNumber.as("number"),
      issueDate: documents.issueDate,
      issued: documents.issued,
      settled: documents.settled,
    })
    .from(documents)
    .where(
      and(
        eq(documents.customerId, customerId),
        inArray(documents.series, ["FA", "AV"]),
        from ? sql`${documents.issueDate} >= ${from}` : undefined,
        to ? sql`${documents.issueDate} <= ${to}` : undefined,
      ),
    )
    .orderBy(documents.issueDate, documents.series, documents.n);
}

export type IssuedRow = Awaited<ReturnType<typeof issuedDocuments>>[number];
