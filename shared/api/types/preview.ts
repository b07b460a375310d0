import type { Money } from "./money.ts";
import type { Meter } from "./portal.ts";

export interface Period {
  start: string;
  /** Exclusive. */
  end: string;
}

export interface PreviewLine {
  description: string;
  /** Before VAT; negative for a credit. */
  amount: Money;
  period: Period;
  /** Whole days, for display; the money is computed to the second. `null` for a full period. */
  proration: { days: number; of: number } | null;
}

/** A locked price: charged as shown until `expiresAt`, or refused with a new preview. */
export interface Preview {
  id: string;
  expiresAt: string;
  effective: "now" | "period_end";
  effectiveAt: string;
  lines: PreviewLine[];
  subtotal: Money;
  tax: Money;
  total: Money;
  /** What is charged on confirmation, VAT included. */
  dueNow: Money;
  nextInvoice: { date: string; total: Money } | null;
  /** Limits of the plan that are below what is used now; not there when none is. */
  exceededLimits?: Meter[];
}
