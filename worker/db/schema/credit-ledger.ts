import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CreditKind } from "../../../shared/api/types/index.ts";

/** copy: what changed the credit of a customer. An entry never changes; they come in the order of time. */
export const creditEntries = sqliteTable(
  "credit_entries",
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    customerId: text("customer_id").notNull(),
    at: integer().notNull(),
    kind: text().$type<CreditKind>().notNull(),
    currency: text().notNull(),
    amount: integer().notNull(),
    balanceAfter: integer("balance_after").notNull(),
    invoiceId: text("invoice_id"),
  },
  (t) => [index("credit_entries_customer").on(t.customerId, t.seq)],
);
