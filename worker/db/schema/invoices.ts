import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BillingDetails, InvoiceStatus } from "../../../shared/api/types/index.ts";
import type {
  DocumentIssuer,
  SnapshotLine,
  SnapshotPayment,
  SnapshotVatGroup,
} from "../../../shared/snapshot.ts";

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
    /** Who makes its legal document: the seller by this product, or the provider before it was in use. */
    issuedBy: text("issued_by").$type<DocumentIssuer>().notNull().default("seller"),
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
  (t) => [
    index("invoices_customer_created").on(t.customerId, t.createdAt, t.id),
    index("invoices_customer_status").on(t.customerId, t.status, t.createdAt, t.id),
    index("invoices_customer_type").on(t.customerId, t.type, t.createdAt, t.id),
  ],
);
