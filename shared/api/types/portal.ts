import type { BillingDetails } from "./billing-details.ts";
import type { InvoiceSummary, Page } from "./invoice.ts";
import type { Money } from "./money.ts";
import type { PaymentMethod } from "./payment-method.ts";
import type { Plan } from "./plan.ts";
import type { Cancellation, Subscription } from "./subscription.ts";

export type Role = "owner" | "viewer";

/** What is used of a limit of the plan. */
export interface Meter {
  key: string;
  label: string;
  unit: string | null;
  used: number;
  limit: number;
}

/** The seller's terms of sale, as they stand now. */
export interface Terms {
  version: string;
  url: string;
}

/** `GET /v1/portal`: all of the first screen. */
export interface Portal {
  customer: { id: string; name: string };
  user: { id: string; name: string; role: Role };
  /** The seller's zone, in which instants are shown: `Europe/Paris`. */
  timeZone: string;
  /** Whom a viewer can ask for a change; `null` when no owner ever opened the page. */
  ownerName: string | null;
  subscription: Subscription | null;
  /** While a cancellation is pending or done: what `GET /v1/subscription/cancellation` answers. */
  cancellation: Cancellation | null;
  plans: Plan[];
  paymentMethod: PaymentMethod | null;
  billingDetails: BillingDetails;
  /** What a first subscription has to accept (`termsVersion`); `null`: nothing. */
  terms: Terms | null;
  meters: Meter[];
  /** Twelve months, oldest first, VAT included; `month` is `YYYY-MM` in the seller's zone. */
  spending: { month: string; total: Money }[];
  /** `years`: those that hold an invoice, newest first. */
  invoices: Page<InvoiceSummary> & { total: number; years: number[] };
}
