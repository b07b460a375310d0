import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** original: mails that wait for a sender. */
export const outbox = sqliteTable(
  "outbox",
  {
    /** Same message for the same occasion: same id. */
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    message: text().notNull(),
    recipients: text({ mode: "json" }).$type<string[]>().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: integer("created_at").notNull(),
    sentAt: integer("sent_at"),
    attempts: integer().notNull(),
  },
  (t) => [index("outbox_waiting").on(t.sentAt, t.createdAt)],
);
