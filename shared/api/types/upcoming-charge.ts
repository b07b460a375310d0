import type { InvoiceLine, VatGroup } from "./invoice.ts";
import type { Money } from "./money.ts";
import type { Interval, PlanName } from "./plan.ts";
import type { Period } from "./preview.ts";

/** Why money will be taken: the open invoice is tried again, a trial ends, another plan begins, or the next period. */
export type UpcomingChargeKind = "retry" | "trial_end" | "scheduled_change" | "renewal";

/** What is bought, as a charge names it. */
export interface UpcomingOffer {
  plan: PlanName;
  interval: Interval;
  quantity: number;
}

/** What makes a charge another than the one before it. */
export type UpcomingChargeNote =
  /** A coupon takes this off, before VAT. */
  | { kind: "discount"; code: string; amount: Money }
  /** The first charge that a coupon no longer reduces. */
  | { kind: "discount_ended"; code: string }
  /** The change that was scheduled takes effect. */
  | { kind: "scheduled_change"; from: UpcomingOffer; to: UpcomingOffer }
  /** The credit balance pays this, and what is left of it afterwards. */
  | { kind: "credit_applied"; amount: Money; left: Money };

/** One charge of the next twelve months, as its invoice will say it if nothing changes until then. */
export interface UpcomingCharge {
  /** `YYYY-MM-DD` in the seller's zone. */
  date: string;
  at: string;
  kind: UpcomingChargeKind;
  /** "Pro, mensuel" */
  description: string;
  /** Of a `retry`: the open invoice. */
  invoiceId: string | null;
  period: Period | null;
  /** Empty where only the provider knows them. */
  lines: InvoiceLine[];
  vatGroups: VatGroup[];
  /** Before VAT; `null` where only the provider knows it, and so for `tax`. */
  subtotal: Money | null;
  tax: Money | null;
  /** VAT included. */
  total: Money;
  /** What of it the credit balance pays. */
  creditApplied: Money;
  /** What will be taken; of the first charge, the same as the subscription's `nextCharge`. */
  amountDue: Money;
  notes: UpcomingChargeNote[];
}
