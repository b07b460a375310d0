import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Interval } from "../../../shared/api/types/index.ts";
import type { CataloguePlan, TaxBehavior } from "../../../shared/snapshot.ts";

/** copy */
export const plans = sqliteTable("plans", {
  id: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
  active: integer({ mode: "boolean" }).notNull(),
  features: text({ mode: "json" }).$type<string[]>().notNull(),
  limits: text({ mode: "json" }).$type<CataloguePlan["limits"]>().notNull(),
});

/** copy */
export const prices = sqliteTable("prices", {
  id: text().primaryKey(),
  planId: text("plan_id").notNull(),
  currency: text().notNull(),
  unitAmount: integer("unit_amount").notNull(),
  /** `null`: exclusive. */
  taxBehavior: text("tax_behavior").$type<TaxBehavior>(),
  interval: text().$type<Interval>().notNull(),
  active: integer({ mode: "boolean" }).notNull(),
  trialDays: integer("trial_days").notNull(),
  /** A private price belongs to one customer. */
  customerId: text("customer_id"),
});
