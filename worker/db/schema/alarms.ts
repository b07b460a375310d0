import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * `charged_otherwise`: not what the preview showed. `tax_mismatch`: sums that make no legal document.
 * `undocumented`: a final invoice or credit note that has none. `customer_deleted`: at the provider, by hand.
 * `payment_disputed`: by the holder of a card. `payment_returned`: a debit, by the bank that had paid it.
 */
export type AlarmKind =
  | "charged_otherwise"
  | "tax_mismatch"
  | "undocumented"
  | "customer_deleted"
  | "payment_disputed"
  | "payment_returned";

/** original: what an operator has to look at, once for each invoice, credit note, payment or provider's customer that it is about. */
export const alarms = sqliteTable(
  "alarms",
  {
    kind: text().$type<AlarmKind>().notNull(),
    subjectId: text("subject_id").notNull(),
    customerId: text("customer_id").notNull(),
    detail: text({ mode: "json" }).$type<unknown>(),
    raisedAt: integer("raised_at").notNull(),
    /** When a line of the log told of it. */
    toldAt: integer("told_at"),
    /** When it was no more so. */
    clearedAt: integer("cleared_at"),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId] }), index("alarms_told").on(t.toldAt)],
);
