import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BillingDetails, PaymentMethod, SavedPaymentMethod } from "../../../shared/api/types/index.ts";

/** copy: what the provider knows of a customer beside subscriptions and invoices. */
export const accounts = sqliteTable("accounts", {
  customerId: text("customer_id").primaryKey(),
  /** The sequence of the snapshot that stands here: a lower one is never applied. */
  version: integer().notNull(),
  /** billingClock − wallClock; `null` when the clock is frozen. */
  clockOffset: integer("clock_offset"),
  clockFrozenAt: integer("clock_frozen_at"),
  currency: text(),
  details: text({ mode: "json" }).$type<BillingDetails>().notNull(),
  creditBalance: integer("credit_balance").notNull(),
  paymentMethod: text("payment_method", { mode: "json" }).$type<PaymentMethod>(),
  /** The default first; `null` in rows from before they were kept. */
  paymentMethods: text("payment_methods", { mode: "json" }).$type<SavedPaymentMethod[]>(),
  /** Creation of the newest invoice that was projected: the next snapshot starts here. */
  watermark: integer(),
  /** Whether the provider had more than the last snapshot could hold: older history is still to come. */
  behind: integer({ mode: "boolean" }).notNull().default(false),
  seenAt: integer("seen_at").notNull(),
});
