import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";

export type DocumentSeries = "FA" | "AV" | "AB" | "RES" | "PA";

/**
 * original: legal invoices (FA) and credit notes (AV), contracts (AB), acknowledgments (RES) and
 * payments (PA), numbered by the statement that inserts them. Triggers refuse any change but one:
 * `settled`, once.
 */
export const documents = sqliteTable(
  "documents",
  {
    /** What the document stands for, once: invoice id + revision, credit note id, operation id… */
    key: text("document_key").primaryKey(),
    series: text().$type<DocumentSeries>().notNull(),
    year: integer().notNull(),
    n: integer().notNull(),
    /** `YYYY-MM-DD` in the seller's zone. */
    issueDate: text("issue_date").notNull(),
    customerId: text("customer_id").notNull(),
    /** The invoice, subscription or payment it belongs to. */
    subjectId: text("subject_id").notNull(),
    /** The key of the document that this one corrects. */
    correctsKey: text("corrects_key"),
    /** The frozen document, without number and issue date; `null` for a bare number (AB, PA). */
    issued: text({ mode: "json" }).$type<unknown>(),
    settled: text({ mode: "json" }).$type<unknown>(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    unique("documents_number").on(t.series, t.year, t.n),
    index("documents_subject").on(t.subjectId, t.series),
    index("documents_customer_date").on(t.customerId, t.series, t.issueDate, t.n),
    index("documents_series_date").on(t.series, t.issueDate),
  ],
);
