import type { Interval, SubscriptionStatus, VatCategory } from "../../shared/api/types/index.ts";
import type { TaxBehavior } from "../../shared/snapshot.ts";
import type { Discount } from "./discount.ts";
import type { PricedLine } from "./included-tax.ts";

/** What is bought: a price of a plan, so many times. Kept whole, so that an archived price goes on working. */
export interface Terms {
  planId: string;
  planName: string;
  priceId: string;
  /** A unit of quantity, minor unit: before VAT, or with it as the tax behaviour says. */
  unitAmount: number;
  /** Left out: exclusive. */
  taxBehavior?: TaxBehavior | null;
  currency: string;
  interval: Interval;
  quantity: number;
}

/**
 * A line that was charged for time of the current period and can still be credited.
 * `charged` is the amount on the invoice, with the VAT that is in an inclusive price; `full` over `fullSeconds` is the price of time it stands for.
 */
export interface ChargedLine {
  planName: string;
  interval: Interval;
  charged: number;
  taxBehavior?: TaxBehavior | null;
  full: number;
  fullSeconds: number;
  start: number;
  end: number;
  vatCategory: VatCategory;
  vatRate: number;
  /** The invoice that charges it, once there is one. */
  invoiceId?: string;
}

export interface ScheduledTerms {
  terms: Terms;
  effectiveAt: number;
  /** The reduction that begins with it; without one the present goes on. */
  discount?: Discount;
}

export interface PendingCancellation {
  requestedAt: number;
  cancelAt: number;
  /** The scheduled change that returns when the cancellation is taken back. */
  parked: ScheduledTerms | null;
}

/** The open invoice that is being collected. */
export interface Collection {
  invoiceId: string;
  /** The first refusal; the days of the retries are counted from it. */
  since: number;
  retries: number;
  nextAttemptAt: number | null;
  /** It is not for what the present lines charge (they are paid): a change leaves it owed. */
  forOtherTime?: true;
}

/** Instants are epoch milliseconds on whole seconds. */
export interface Subscription {
  id: string;
  status: SubscriptionStatus;
  createdAt: number;
  terms: Terms;
  /** The instant whose day every period of this subscription keeps. */
  anchor: number;
  periodStart: number;
  periodEnd: number;
  trialEnd: number | null;
  endedAt: number | null;
  charged: ChargedLine[];
  /**
   * What else stands on the bill of the charged lines: credits of time that was paid, and what was used of time that
   * never was. Should that bill not be paid and another take its place, they stand there again.
   */
  carried?: PricedLine[] | undefined;
  scheduled: ScheduledTerms | null;
  cancellation: PendingCancellation | null;
  collection: Collection | null;
  /** What the next charges are reduced by. */
  discount?: Discount | null;
}
