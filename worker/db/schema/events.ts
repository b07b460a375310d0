import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** original: what a provider told us. The row is the work; the queue is only a doorbell. */
export const events = sqliteTable(
  "events",
  {
    id: text().primaryKey(),
    type: text().notNull(),
    providerCustomerId: text("provider_customer_id").notNull(),
    invoiceIds: text("invoice_ids", { mode: "json" }).$type<string[]>().notNull(),
    createdAt: integer("created_at").notNull(),
    receivedAt: integer("received_at").notNull(),
    state: text().$type<"received" | "applied" | "dead">().notNull(),
    attempts: integer().notNull(),
  },
  (t) => [
    index("events_state").on(t.state, t.receivedAt),
    index("events_customer").on(t.providerCustomerId, t.state),
  ],
);

/** original: counters that only go up. `snapshot` fences the projection. */
export const sequences = sqliteTable("sequences", {
  name: text().primaryKey(),
  value: integer().notNull(),
});
