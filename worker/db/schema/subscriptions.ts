import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Interval, SubscriptionStatus } from "../../../shared/api/types/index.ts";
import type { SnapshotDiscount, SnapshotSubscription, TaxBehavior } from "../../../shared/snapshot.ts";

export interface PastDueRow {
  invoiceId: string;
  amount: number;
  currency: string;
  since: number;
  declineCode: string | null;
  /** Absent in rows of before it was told apart. */
  reason?: "refused" | "confirmation";
  nextAttemptAt: number | null;
}

/** copy */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    status: text().$type<SubscriptionStatus>().notNull(),
    createdAt: integer("created_at").notNull(),
    planId: text("plan_id").notNull(),
    planName: text("plan_name").notNull(),
    priceId: text("price_id").notNull(),
    unitAmount: integer("unit_amount").notNull(),
    /** `null`: exclusive. */
    taxBehavior: text("tax_behavior").$type<TaxBehavior>(),
    currency: text().notNull(),
    interval: text().$type<Interval>().notNull(),
    quantity: integer().notNull(),
    periodStart: integer("period_start").notNull(),
    periodEnd: integer("period_end").notNull(),
    trialEnd: integer("trial_end"),
    cancelAt: integer("cancel_at"),
    endedAt: integer("ended_at"),
    accessUntil: integer("access_until").notNull(),
    scheduledChange: text("scheduled_change", { mode: "json" }).$type<
      NonNullable<SnapshotSubscription["scheduledChange"]>
    >(),
    /** `null` in rows from before it was kept. */
    anchor: integer(),
    discount: text({ mode: "json" }).$type<SnapshotDiscount>(),
    nextCharge: text("next_charge", { mode: "json" }).$type<{ at: number; total: number }>(),
    pastDue: text("past_due", { mode: "json" }).$type<PastDueRow>(),
  },
  (t) => [index("subscriptions_customer").on(t.customerId)],
);
