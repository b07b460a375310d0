import type { Billing } from "./bill.ts";
import { nextPeriod } from "./next-period.ts";
import type { Subscription } from "./subscription.ts";

export interface NextCharge {
  at: number;
  /** What will be taken, VAT included and after the credit balance. */
  total: number;
}

/**
 * The next charge at a period's end, `null` when none is to come: the subscription ends there, has
 * ended, is not paid, or is a trial without a means of payment.
 */
export function nextCharge(
  subscription: Subscription,
  billing: Billing,
  hasPaymentMethod: boolean,
): NextCharge | null {
  if (subscription.cancellation !== null) return null;
  if (subscription.status === "trialing" ? !hasPaymentMethod : subscription.status !== "active") return null;
  return { at: subscription.periodEnd, total: nextPeriod(subscription, billing).bill.due };
}
