import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** original: who did what; written in the same batch as what it tells. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    customerId: text("customer_id").notNull(),
    at: integer().notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    action: text().notNull(),
    detail: text({ mode: "json" }).$type<unknown>(),
    requestId: text("request_id").notNull(),
  },
  (t) => [index("audit_customer").on(t.customerId, t.id)],
);
