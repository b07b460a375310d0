import type { Money } from "./money.ts";
import type { RequiredAction } from "./payment-method.ts";
import type { PlanName, Price } from "./plan.ts";

export type SubscriptionStatus =
  | "trialing"
  | "active"
  | "past_due"
  | "unpaid"
  | "paused"
  | "incomplete"
  | "incomplete_expired"
  | "canceled";

/** A change that takes effect at the end of the period. */
export interface ScheduledChange {
  plan: PlanName;
  price: Price;
  quantity: number;
  effectiveAt: string;
  /** `YYYY-MM-DD` in the seller's zone. */
  effectiveDate: string;
}

/** The open invoice of a subscription whose payment was refused. Dates are in the seller's zone. */
export interface PastDue {
  invoiceId: string;
  amountDue: Money;
  since: string;
  declineCode: string | null;
  /**
   * `confirmation`: the bank lets the payment through once the customer has confirmed it (3-D Secure);
   * `POST /v1/invoices/{id}/payments` takes them there. `refused`: another try or another card is needed.
   */
  reason: "refused" | "confirmation";
  nextAttemptDate: string | null;
  accessUntilDate: string;
}

export interface Subscription {
  id: string;
  status: SubscriptionStatus;
  plan: PlanName;
  price: Price;
  quantity: number;
  currentPeriodStart: string;
  /** Exclusive. */
  currentPeriodEnd: string;
  trialEnd: string | null;
  cancelAt: string | null;
  /** The contract's number, `AB-2025-000071`. */
  reference: string | null;
  /** The first instant without access: the midnight, in the seller's zone, that ends `accessUntilDate`. */
  accessUntil: string;
  /** The last day of access, inclusive, `YYYY-MM-DD` in the seller's zone. */
  accessUntilDate: string;
  scheduledChange: ScheduledChange | null;
  /** The next automatic charge, VAT included; `null` when none is to come. */
  nextCharge: { date: string; total: Money } | null;
  pastDue: PastDue | null;
}

export interface ChangeResult {
  id: string;
  status: "succeeded" | "requires_action" | "processing";
  requiresAction?: RequiredAction;
  subscription: Subscription | null;
}

/** Stripe's eight words for a reason to leave. */
export type CancellationFeedback =
  | "customer_service"
  | "low_quality"
  | "missing_features"
  | "other"
  | "switched_service"
  | "too_complex"
  | "too_expensive"
  | "unused";

export interface Cancellation {
  /** When a cancellation takes effect: at the end of the paid period, or of the trial. */
  effective: "period_end" | "trial_end";
  cancelAt: string;
  accessUntilDate: string;
  /** Invoices that stay due whatever happens to the subscription. */
  openInvoices: { id: string; number: string | null; amountDue: Money }[];
  /** `null` until the cancellation was asked for. */
  acknowledgment: { number: string; requestedAt: string } | null;
}
