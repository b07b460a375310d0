import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "../../../shared/api/types/index.ts";

/** original: the businesses, as the host told us of them. */
export const customers = sqliteTable("customers", {
  /** The host's own id. */
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  locale: text().notNull(),
  usage: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
  providerCustomerId: text("provider_customer_id").unique(),
  createdAt: integer("created_at").notNull(),
});

/** original: the persons of a customer, as the host named them when it opened a portal session. */
export const users = sqliteTable(
  "users",
  {
    customerId: text("customer_id").notNull(),
    id: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    role: text().$type<Role>().notNull(),
    seenAt: integer("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.id] })],
);
