import type { ProblemCode } from "../../shared/api/types/index.ts";

export interface OperationFacts {
  /** A sentence without a full stop. */
  summary: string;
  /** The group that it is listed under. */
  tag: "Host" | "Subscription" | "Invoices" | "Billing details" | "Devices" | "History" | "Service";
  /** The answer's type, by status; a text is a media type. */
  answers: Record<number, string>;
  /** What it may refuse with, besides what every call may. */
  refuses?: ProblemCode[];
}

const CLAIM: ProblemCode[] = ["operation_in_progress", "idempotency_in_progress", "provider_unavailable"];

/** What the schemas can't say of each operation, by method and path. */
export const operations: Record<string, OperationFacts> = {
  "GET /health": { summary: "Whether the service answers", tag: "Service", answers: { 200: "Health" } },

  "PUT /v1/customers/:externalId": {
    summary: "Tell who a customer is, and what they use of their plan's limits",
    tag: "Host",
    answers: { 200: "RegisteredCustomer", 201: "RegisteredCustomer" },
    refuses: ["provider_unavailable"],
  },
  "GET /v1/customers/:externalId/entitlements": {
    summary: "What a customer has paid for",
    tag: "Host",
    answers: { 200: "Entitlements" },
    refuses: ["not_found"],
  },
  "POST /v1/portal-sessions": {
    summary: "Open a session of fifteen minutes for one person of one customer",
    tag: "Host",
    answers: { 201: "PortalSession" },
    refuses: ["not_found"],
  },
  "DELETE /v1/customers/:externalId/users/:userId/access": {
    summary: "End a person's sessions and devices",
    tag: "Host",
    answers: { 204: "" },
    refuses: ["not_found"],
  },

  "GET /v1/portal": {
    summary: "All of the first screen",
    tag: "Subscription",
    answers: { 200: "Portal" },
    refuses: ["not_found"],
  },
  "GET /v1/plans": {
    summary: "The plans on offer; with a session, that customer's private prices too",
    tag: "Subscription",
    answers: { 200: "PlanList" },
  },
  "GET /v1/subscription": {
    summary: "The current subscription",
    tag: "Subscription",
    answers: { 200: "CurrentSubscription" },
  },
  "POST /v1/subscription/previews": {
    summary: "Lock the price of a change, or of a first subscription",
    tag: "Subscription",
    answers: { 201: "Preview" },
    refuses: ["same_plan", "not_found", "provider_unavailable"],
  },
  "POST /v1/subscription/changes": {
    summary: "Do what was previewed, at the previewed price",
    tag: "Subscription",
    answers: { 200: "ChangeResult" },
    refuses: ["payment_declined", "preview_stale", "not_found", ...CLAIM],
  },
  "GET /v1/subscription/changes/:id": {
    summary: "Ask again how a change or a payment went, and settle it",
    tag: "Subscription",
    answers: { 200: "ChangeResult" },
    refuses: ["payment_declined", "not_found", "provider_unavailable"],
  },
  "DELETE /v1/subscription/changes": {
    summary: "Drop the scheduled change",
    tag: "Subscription",
    answers: { 200: "Subscription" },
    refuses: ["no_subscription", ...CLAIM],
  },
  "GET /v1/subscription/cancellation": {
    summary: "What cancelling would do, or did",
    tag: "Subscription",
    answers: { 200: "Cancellation" },
    refuses: ["no_subscription"],
  },
  "GET /v1/subscription/cancellation/document": {
    summary: "The acknowledgment of the cancellation",
    tag: "Subscription",
    answers: { 200: "AcknowledgmentDocument" },
    refuses: ["not_found"],
  },
  "POST /v1/subscription/cancellation": {
    summary: "Cancel at the end of what is paid",
    tag: "Subscription",
    answers: { 200: "Subscription" },
    refuses: ["no_subscription", ...CLAIM],
  },
  "DELETE /v1/subscription/cancellation": {
    summary: "Take a cancellation back",
    tag: "Subscription",
    answers: { 200: "Subscription" },
    refuses: ["no_subscription", ...CLAIM],
  },
  "GET /v1/upcoming-charges": {
    summary: "The charges of the next twelve months",
    tag: "Subscription",
    answers: { 200: "UpcomingChargePage" },
  },
  "GET /v1/upcoming-charges.ics": {
    summary: "The same as a calendar",
    tag: "Subscription",
    answers: { 200: "text/calendar" },
    refuses: ["not_found"],
  },

  "GET /v1/invoices": {
    summary: "Invoices and credit notes, newest first",
    tag: "Invoices",
    answers: { 200: "InvoicePage" },
  },
  "GET /v1/invoices/export": {
    summary: "The purchase journal, UTF-8 with a byte order mark and semicolons",
    tag: "Invoices",
    answers: { 200: "text/csv" },
  },
  "GET /v1/invoices/:id": {
    summary: "One invoice: lines, VAT, payments, documents",
    tag: "Invoices",
    answers: { 200: "Invoice" },
    refuses: ["not_found"],
  },
  "GET /v1/invoices/:id/document": {
    summary: "The frozen document that its PDF is drawn from",
    tag: "Invoices",
    answers: { 200: "AnyDocument" },
    refuses: ["not_found"],
  },
  "POST /v1/invoices/:id/corrections": {
    summary: "Put the customer's details on an issued invoice right, by a credit note and a new invoice",
    tag: "Invoices",
    answers: { 201: "InvoiceCorrected" },
    refuses: ["not_found", "idempotency_in_progress"],
  },
  "POST /v1/invoices/:id/payments": {
    summary: "Pay an open invoice now",
    tag: "Invoices",
    answers: { 200: "ChangeResult" },
    refuses: ["payment_declined", "not_found", ...CLAIM],
  },
  "GET /v1/documents": {
    summary: "Every document that was issued",
    tag: "Invoices",
    answers: { 200: "DocumentPage" },
  },
  "GET /v1/credit-ledger": {
    summary: "The credit that is left, and what changed it",
    tag: "Invoices",
    answers: { 200: "CreditLedger" },
  },

  "GET /v1/billing-details": {
    summary: "Who is invoiced",
    tag: "Billing details",
    answers: { 200: "BillingDetails" },
    refuses: ["not_found"],
  },
  "PATCH /v1/billing-details": {
    summary: "Change who is invoiced: a missing member stays, null clears it",
    tag: "Billing details",
    answers: { 200: "BillingDetails" },
    refuses: CLAIM,
  },
  "GET /v1/payment-methods": {
    summary: "The means of payment on file, the default first",
    tag: "Billing details",
    answers: { 200: "PaymentMethodPage" },
  },
  "POST /v1/payment-methods/setup": {
    summary: "Where a new means of payment is entered",
    tag: "Billing details",
    answers: { 200: "RequiredAction" },
    refuses: ["not_found", ...CLAIM],
  },
  "PUT /v1/payment-methods/:id/default": {
    summary: "Make one the default",
    tag: "Billing details",
    answers: { 200: "PaymentMethodPage" },
    refuses: ["not_found", ...CLAIM],
  },
  "DELETE /v1/payment-methods/:id": {
    summary: "Forget one",
    tag: "Billing details",
    answers: { 200: "PaymentMethodPage" },
    refuses: ["not_found", "payment_method_in_use", ...CLAIM],
  },

  "GET /v1/devices": {
    summary: "Paired browser extensions",
    tag: "Devices",
    answers: { 200: "DevicePage" },
  },
  "DELETE /v1/devices/:id": {
    summary: "End a pairing",
    tag: "Devices",
    answers: { 204: "" },
    refuses: ["not_found"],
  },
  "GET /v1/devices/approvals/:userCode": {
    summary: "Which browser asks to be paired",
    tag: "Devices",
    answers: { 200: "DeviceApproval" },
    refuses: ["not_found"],
  },
  "POST /v1/devices/approvals": {
    summary: "Let it in, or not",
    tag: "Devices",
    answers: { 200: "DeviceDecided" },
    refuses: ["not_found", "idempotency_in_progress"],
  },

  "GET /v1/audit": {
    summary: "Who did what",
    tag: "History",
    answers: { 200: "AuditPage" },
  },
};
