/**
 * Every table is marked *copy* (it can be rebuilt from the provider; only `projection.ts` and
 * `catalogue.ts` write it) or *original* (backed up, never rebuilt, nothing is deleted from it).
 * Instants are epoch milliseconds, amounts minor units, JSON columns hold the type they name.
 */
export * from "./schema/access.ts";
export * from "./schema/accounts.ts";
export * from "./schema/alarms.ts";
export * from "./schema/audit.ts";
export * from "./schema/catalogue.ts";
export * from "./schema/credit-ledger.ts";
export * from "./schema/customers.ts";
export * from "./schema/devices.ts";
export * from "./schema/documents.ts";
export * from "./schema/events.ts";
export * from "./schema/invoices.ts";
export * from "./schema/milestones.ts";
export * from "./schema/operations.ts";
export * from "./schema/outbox.ts";
export * from "./schema/subscriptions.ts";
