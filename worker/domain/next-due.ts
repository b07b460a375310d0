import { hasEnded } from "./current-subscription.ts";
import type { Subscription } from "./subscription.ts";

export interface Due {
  at: number;
  kind: "retry" | "period_end";
}

/** What happens next to a subscription by itself, `null` once it has ended. */
export function nextDue(subscription: Subscription): Due | null {
  if (hasEnded(subscription.status)) return null;
  const retry = subscription.collection?.nextAttemptAt ?? null;
  if (retry !== null && retry <= subscription.periodEnd) return { at: retry, kind: "retry" };
  return { at: subscription.periodEnd, kind: "period_end" };
}
