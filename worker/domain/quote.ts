import type { Bill } from "./bill.ts";
import type { NextCharge } from "./next-charge.ts";
import type { Subscription } from "./subscription.ts";

/**
 * A change worked out to the end: what it costs now, and the subscription as it will be. A preview
 * shows it and the change carries it out, so both are one computation at one instant.
 */
export interface Quote {
  effective: "now" | "period_end";
  effectiveAt: number;
  /** Of what is charged at once; without lines when nothing is. */
  bill: Bill;
  subscription: Subscription;
  nextInvoice: NextCharge;
  /** The open invoice that this one takes the place of. */
  replacesInvoiceId: string | null;
}
