import type { Money } from "./money.ts";
import type { PaymentMethod } from "./payment-method.ts";

/** What was done to a customer's billing; `GET /v1/audit`, newest first. */
export type AuditAction =
  | "open_account"
  | "details"
  | "change"
  | "drop_change"
  | "cancel"
  | "resume"
  | "pay"
  | "correct"
  | "setup"
  | "default_method"
  | "remove_method"
  | "device_approved"
  | "device_refused"
  | "device_revoked"
  | "access_ended";

export interface AuditState {
  planName: string;
  interval: "month" | "year";
  quantity: number;
  status: string;
  cancelAt: string | null;
  scheduledPlanName: string | null;
}

export interface AuditEntry {
  id: number;
  at: string;
  /** `YYYY-MM-DD` in the seller's zone. */
  date: string;
  actor: { kind: "user" | "device" | "api_key" | "provider" | "cron" | "operator"; id: string; name: string };
  action: AuditAction;
  /** How it ended: `succeeded`, `declined`, `requires_action`, `stale`… `null` where it simply happened. */
  outcome: string | null;
  before: AuditState | null;
  after: AuditState | null;
  /** The device, for what is about one. */
  device: { id: string; name: string } | null;
  /** There where the charge was not what the preview had shown; `credited` was given back as credit. */
  difference?: { previewed: Money; charged: Money; credited: Money };
  /** There where terms of sale were accepted with it. */
  terms?: { version: string };
  /** The means of payment, for what is about one. */
  paymentMethod: PaymentMethod | null;
  requestId: string;
}
