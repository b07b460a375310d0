import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CataloguePlan, SnapshotCreditEntry, SnapshotInvoice, TaxBehavior } from "../provider.ts";
import type { Account, Action } from "./account.ts";

/**
 * The embedded provider's own tables. Nothing outside this folder reads or writes them: for the rest
 * of the product the sandbox is as far away as Stripe.
 */

export const sandboxCustomers = sqliteTable(
  "sandbox_customers",
  {
    id: text("id").primaryKey(),
    customerId: text("customer_id").notNull().unique(),
    /** Raised by every change; what was computed on an older one is not written. */
    version: integer("version").notNull(),
    /** The next instant at which something happens by itself. */
    dueAt: integer("due_at"),
    state: text("state", { mode: "json" }).$type<Account>().notNull(),
  },
  (t) => [index("sandbox_customers_due").on(t.dueAt)],
);

export const sandboxInvoices = sqliteTable(
  "sandbox_invoices",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").notNull().unique(),
    providerCustomerId: text("provider_customer_id").notNull(),
    createdAt: integer("created_at").notNull(),
    /** Paid, void and uncollectible are final. */
    final: integer("final", { mode: "boolean" }).notNull(),
    body: text("body", { mode: "json" }).$type<SnapshotInvoice>().notNull(),
  },
  (t) => [
    index("sandbox_invoices_created").on(t.providerCustomerId, t.createdAt),
    index("sandbox_invoices_not_final").on(t.providerCustomerId).where(sql`final = 0`),
  ],
);

/** What changed the credit of a customer, in the order of time. */
export const sandboxCredit = sqliteTable(
  "sandbox_credit",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").notNull().unique(),
    providerCustomerId: text("provider_customer_id").notNull(),
    body: text("body", { mode: "json" }).$type<SnapshotCreditEntry>().notNull(),
  },
  (t) => [index("sandbox_credit_customer").on(t.providerCustomerId, t.seq)],
);

export const sandboxEvents = sqliteTable(
  "sandbox_events",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").notNull().unique(),
    type: text("type").notNull(),
    providerCustomerId: text("provider_customer_id").notNull(),
    invoiceIds: text("invoice_ids", { mode: "json" }).$type<string[]>().notNull(),
    createdAt: integer("created_at").notNull(),
    /** By the wall's clock; `null` while nobody has taken it. */
    deliveredAt: integer("delivered_at"),
  },
  (t) => [index("sandbox_events_undelivered").on(t.seq).where(sql`delivered_at IS NULL`)],
);

/** What a provider key was answered: the same key is answered the same again. */
export const sandboxReplies = sqliteTable("sandbox_replies", {
  key: text("key").primaryKey(),
  verb: text("verb").notNull(),
  providerCustomerId: text("provider_customer_id").notNull(),
  reply: text("reply", { mode: "json" }).$type<unknown>(),
  createdAt: integer("created_at").notNull(),
});

/** Pages that wait for the customer: a card to enter, a payment to confirm. */
export const sandboxActions = sqliteTable(
  "sandbox_actions",
  {
    id: text("id").primaryKey(),
    providerCustomerId: text("provider_customer_id").notNull(),
    state: text("state").$type<Action["state"]>().notNull(),
    body: text("body", { mode: "json" }).$type<Action>().notNull(),
  },
  (t) => [index("sandbox_actions_open").on(t.providerCustomerId).where(sql`state = 'open'`)],
);

/** One row: how far the billing clock is from the wall's. */
export const sandboxClock = sqliteTable("sandbox_clock", {
  id: integer("id").primaryKey(),
  offsetMs: integer("offset_ms").notNull(),
});

export const sandboxPlans = sqliteTable("sandbox_plans", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  active: integer("active", { mode: "boolean" }).notNull(),
  features: text("features", { mode: "json" }).$type<string[]>().notNull(),
  limits: text("limits", { mode: "json" }).$type<CataloguePlan["limits"]>().notNull(),
});

export const sandboxPrices = sqliteTable("sandbox_prices", {
  id: text("id").primaryKey(),
  planId: text("plan_id").notNull(),
  currency: text("currency").notNull(),
  unitAmount: integer("unit_amount").notNull(),
  /** `null`: exclusive. */
  taxBehavior: text("tax_behavior").$type<TaxBehavior>(),
  interval: text("interval").$type<"month" | "year">().notNull(),
  active: integer("active", { mode: "boolean" }).notNull(),
  trialDays: integer("trial_days").notNull(),
  /** The customer's id on our side of the port, `null` for a public price. */
  customerId: text("customer_id"),
});
