import type { Subscription } from "../api/types/index.ts";
import { daysBetween } from "../time.ts";
import type { subscriptionWords } from "./fr/subscription-status.ts";
import { type Status, statusOf } from "./status.ts";

export type SubscriptionWord = keyof typeof subscriptionWords;

/** Whether the subscription has ended: it can only be started again. */
export function hasEnded({ status }: Pick<Subscription, "status">): boolean {
  return status === "canceled" || status === "incomplete_expired";
}

/** Whether it ended before it began: its first payment was never made, so there never was access. */
export function neverBegan({ status }: Pick<Subscription, "status">): boolean {
  return status === "incomplete_expired";
}

/** `days` are left of a trial. `dayOf` puts an instant into the seller's zone; `today` is that of the billing clock. */
export function subscriptionStatus(
  subscription: Subscription,
  today: string,
  dayOf: (instant: string) => string,
): Status<SubscriptionWord> & { days?: number } {
  const { status, cancelAt, trialEnd } = subscription;
  if (neverBegan(subscription)) return statusOf("not_begun", "cross", "off");
  if (hasEnded(subscription)) return statusOf("ended", "cross", "off");
  if (status === "past_due") return statusOf("past_due", "alert", "bad");
  if (status === "unpaid" || status === "incomplete") return statusOf("to_finish", "alert", "warn");
  if (cancelAt) return statusOf("canceling", "clock", "warn");
  if (status === "paused") return statusOf("paused", "clock", "off");
  if (status !== "trialing" || !trialEnd) return statusOf("active", "check", "ok");
  return { ...statusOf("trialing", "clock", "info"), days: Math.max(0, daysBetween(today, dayOf(trialEnd))) };
}
