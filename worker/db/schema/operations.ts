import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Preview, RequiredAction } from "../../../shared/api/types/index.ts";

export type OperationKind =
  | "open_account"
  | "details"
  | "change"
  | "drop_change"
  | "cancel"
  | "resume"
  | "pay"
  | "setup"
  | "default_method"
  | "remove_method";
export type OperationState =
  | "claimed"
  | "sent"
  | "done"
  | "declined"
  | "requires_action"
  | "processing"
  | "refused";

/** original: every change that was ever asked of a provider. `claimed` and `sent` hold the customer. */
export const operations = sqliteTable(
  "operations",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    kind: text().$type<OperationKind>().notNull(),
    arguments: text({ mode: "json" }).$type<unknown>().notNull(),
    previewId: text("preview_id").unique(),
    attempt: integer().notNull(),
    state: text().$type<OperationState>().notNull(),
    /** The provider's own name for what waits on the customer or the bank. */
    reference: text(),
    action: text({ mode: "json" }).$type<RequiredAction>(),
    declineCode: text("decline_code"),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    requestId: text("request_id").notNull(),
    createdAt: integer("created_at").notNull(),
    touchedAt: integer("touched_at").notNull(),
  },
  (t) => [
    uniqueIndex("operations_one_running").on(t.customerId).where(sql`state IN ('claimed', 'sent')`),
    index("operations_waiting").on(t.state, t.touchedAt),
    index("operations_customer_state").on(t.customerId, t.state),
  ],
);

/** original: who accepted which terms of sale, with which change; kept as proof of the contract. */
export const termsAcceptances = sqliteTable(
  "terms_acceptances",
  {
    operationId: text("operation_id").notNull(),
    version: text().notNull(),
    url: text().notNull(),
    customerId: text("customer_id").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    /** The wall's. */
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.operationId, t.version] })],
);

/** original: locked prices. */
export const previews = sqliteTable("previews", {
  id: text().primaryKey(),
  customerId: text("customer_id").notNull(),
  priceId: text("price_id").notNull(),
  quantity: integer().notNull(),
  couponCode: text("coupon_code"),
  /** The instant it was computed for. */
  at: integer().notNull(),
  expiresAt: integer("expires_at").notNull(),
  basis: text().notNull(),
  dueNow: integer("due_now").notNull(),
  body: text({ mode: "json" }).$type<Preview>().notNull(),
});

/** original: replies kept 24 h for `Idempotency-Key`. `scope` is customer and route. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    scope: text().notNull(),
    key: text().notNull(),
    bodyHash: text("body_hash").notNull(),
    operationId: text("operation_id"),
    status: integer(),
    reply: text(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index("idempotency_operation").on(t.operationId)],
);
