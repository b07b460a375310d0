import type { Subscription } from "./subscription.ts";

/**
 * Ends a subscription at the end of the paid period or trial: paid time is never shortened. A scheduled
 * change is parked. Asked again, nothing changes.
 */
export function cancel(subscription: Subscription, at: number): Subscription {
  if (subscription.cancellation !== null) return subscription;
  const cancellation = { requestedAt: at, cancelAt: subscription.periodEnd, parked: subscription.scheduled };
  return { ...subscription, scheduled: null, cancellation };
}

/** Takes a pending cancellation back: all is as it was before, the parked change with its date too. */
export function takeBack(subscription: Subscription): Subscription {
  if (subscription.cancellation === null) return subscription;
  return { ...subscription, scheduled: subscription.cancellation.parked, cancellation: null };
}

/** The end itself. An open invoice stays due and is not tried again. */
export function end(subscription: Subscription, at: number): Subscription {
  const { cancellation, collection } = subscription;
  return {
    ...subscription,
    status: "canceled",
    endedAt: at,
    charged: [],
    scheduled: null,
    cancellation: cancellation && { ...cancellation, parked: null },
    collection: collection && { ...collection, nextAttemptAt: null },
  };
}
