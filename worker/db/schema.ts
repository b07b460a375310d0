import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  BillingDetails,
  DeviceScope,
  Interval,
  InvoiceStatus,
  PaymentMethod,
  Preview,
  RequiredAction,
  Role,
  SubscriptionStatus,
} from "../../shared/api/types/index.ts";
import type {
  CataloguePlan,
  SnapshotLine,
  SnapshotPayment,
  SnapshotSubscription,
  SnapshotVatGroup,
} from "../../shared/snapshot.ts";

/**
 * Every table is marked *copy* (it can be rebuilt from the provider; only `projection.ts` and
 * `catalogue.ts` write it) or *original* (backed up, never rebuilt, nothing is deleted from it).
 * Instants are epoch milliseconds, amounts minor units, JSON columns hold the type they name.
 */

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
  /** Creation of the newest invoice that was projected: the next snapshot starts here. */
  watermark: integer(),
  seenAt: integer("seen_at").notNull(),
});

export interface PastDueRow {
  invoiceId: string;
  amount: number;
  currency: string;
  since: number;
  declineCode: string | null;
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
    nextCharge: text("next_charge", { mode: "json" }).$type<{ at: number; total: number }>(),
    pastDue: text("past_due", { mode: "json" }).$type<PastDueRow>(),
  },
  (t) => [index("subscriptions_customer").on(t.customerId)],
);

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
  interval: text().$type<Interval>().notNull(),
  active: integer({ mode: "boolean" }).notNull(),
  trialDays: integer("trial_days").notNull(),
  /** A private price belongs to one customer. */
  customerId: text("customer_id"),
});

/** copy: invoices and credit notes, with their lines and attempts to pay. */
export const invoices = sqliteTable(
  "invoices",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    subscriptionId: text("subscription_id"),
    type: text().$type<"invoice" | "credit_note">().notNull(),
    status: text().$type<InvoiceStatus>().notNull(),
    providerNumber: text("provider_number"),
    description: text().notNull(),
    currency: text().notNull(),
    createdAt: integer("created_at").notNull(),
    finalizedAt: integer("finalized_at"),
    dueAt: integer("due_at"),
    paidAt: integer("paid_at"),
    nextAttemptAt: integer("next_attempt_at"),
    periodStart: integer("period_start"),
    periodEnd: integer("period_end"),
    subtotal: integer().notNull(),
    tax: integer().notNull(),
    total: integer().notNull(),
    creditApplied: integer("credit_applied").notNull(),
    amountPaid: integer("amount_paid").notNull(),
    amountRemaining: integer("amount_remaining").notNull(),
    lines: text({ mode: "json" }).$type<SnapshotLine[]>().notNull(),
    vatGroups: text("vat_groups", { mode: "json" }).$type<SnapshotVatGroup[]>().notNull(),
    details: text({ mode: "json" }).$type<BillingDetails>().notNull(),
    /** Newest first. */
    payments: text({ mode: "json" }).$type<SnapshotPayment[]>().notNull(),
    correctsInvoiceId: text("corrects_invoice_id"),
  },
  (t) => [index("invoices_customer_created").on(t.customerId, t.createdAt, t.id)],
);

export type DocumentSeries = "FA" | "AV" | "AB" | "RES" | "PA";

/**
 * original: legal invoices (FA) and credit notes (AV), contracts (AB), acknowledgments (RES) and
 * payments (PA), numbered by the statement that inserts them. Triggers refuse any change but one:
 * `settled`, once.
 */
export const documents = sqliteTable(
  "documents",
  {
    /** What the document stands for, once: invoice id + revision, credit note id, operation id… */
    key: text("document_key").primaryKey(),
    series: text().$type<DocumentSeries>().notNull(),
    year: integer().notNull(),
    n: integer().notNull(),
    /** `YYYY-MM-DD` in the seller's zone. */
    issueDate: text("issue_date").notNull(),
    customerId: text("customer_id").notNull(),
    /** The invoice, subscription or payment it belongs to. */
    subjectId: text("subject_id").notNull(),
    /** The key of the document that this one corrects. */
    correctsKey: text("corrects_key"),
    /** The frozen document, without number and issue date; `null` for a bare number (AB, PA). */
    issued: text({ mode: "json" }).$type<unknown>(),
    settled: text({ mode: "json" }).$type<unknown>(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    unique("documents_number").on(t.series, t.year, t.n),
    index("documents_subject").on(t.subjectId, t.series),
    index("documents_customer").on(t.customerId, t.series),
    index("documents_series_date").on(t.series, t.issueDate),
  ],
);

export type OperationKind =
  | "open_account"
  | "details"
  | "change"
  | "drop_change"
  | "cancel"
  | "resume"
  | "pay"
  | "setup";
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

/** original: portal sessions; a token is good for as long as its row is not revoked. */
export const portalSessions = sqliteTable(
  "portal_sessions",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    userId: text("user_id").notNull(),
    role: text().$type<Role>().notNull(),
    expiresAt: integer("expires_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (t) => [index("portal_sessions_user").on(t.customerId, t.userId)],
);

/** original: the host's keys, by their SHA-256. */
export const apiKeys = sqliteTable("api_keys", {
  hash: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer("created_at").notNull(),
  lastUsedAt: integer("last_used_at"),
  revokedAt: integer("revoked_at"),
});

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

/** original: paired browser extensions. */
export const devices = sqliteTable(
  "devices",
  {
    id: text().primaryKey(),
    customerId: text("customer_id").notNull(),
    userId: text("user_id").notNull(),
    userName: text("user_name").notNull(),
    /** What the browser calls itself. */
    name: text().notNull(),
    scope: text().$type<DeviceScope>().notNull(),
    pairedAt: integer("paired_at").notNull(),
    lastUsedAt: integer("last_used_at"),
    revokedAt: integer("revoked_at"),
  },
  (t) => [index("devices_customer").on(t.customerId, t.userId)],
);

export type DeviceCodeState = "pending" | "approved" | "refused" | "used";

/** original: pairings under way (RFC 8628). */
export const deviceCodes = sqliteTable(
  "device_codes",
  {
    /** SHA-256 of the device code. */
    hash: text().primaryKey(),
    /** Eight letters without the dash. */
    userCode: text("user_code").notNull(),
    name: text().notNull(),
    scope: text().$type<DeviceScope>().notNull(),
    state: text().$type<DeviceCodeState>().notNull(),
    deviceId: text("device_id"),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    polledAt: integer("polled_at"),
    /** Milliseconds that must lie between two polls; grows with each one that came too soon. */
    interval: integer().notNull(),
  },
  (t) => [uniqueIndex("device_codes_pending").on(t.userCode).where(sql`state = 'pending'`)],
);

/** original: refresh tokens by their SHA-256; those of one device are a family (RFC 9700 section 4.14.2). */
export const refreshTokens = sqliteTable(
  "refresh_tokens",
  {
    hash: text().primaryKey(),
    deviceId: text("device_id").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** When it was spent: one that is spent again ends the family. */
    usedAt: integer("used_at"),
  },
  (t) => [index("refresh_tokens_device").on(t.deviceId)],
);
