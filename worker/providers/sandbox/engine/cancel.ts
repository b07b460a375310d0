import { cancel, takeBack } from "../../../domain/cancellation.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import { ProviderRefused } from "../../provider.ts";
import { emit, putSubscription, runningSubscription, type Work } from "../work.ts";
import { giveUpWaiting } from "./waiting.ts";

/** Ends the subscription at its period's end. A change that waits for the customer is given up with it. */
export function cancelAtPeriodEnd(work: Work): void {
  giveUpWaiting(work);
  replace(work, cancel(running(work), work.at));
}

export function resume(work: Work): void {
  replace(work, takeBack(running(work)));
}

export function dropScheduledChange(work: Work): void {
  const subscription = running(work);
  if (subscription.scheduled !== null) replace(work, { ...subscription, scheduled: null });
}

function running(work: Work): Subscription {
  const subscription = runningSubscription(work.account);
  if (!subscription)
    throw new ProviderRefused("no_subscription", "there is no subscription that has not ended");
  return subscription;
}

function replace(work: Work, subscription: Subscription): void {
  if (subscription === running(work)) return;
  putSubscription(work, subscription);
  emit(work, "subscription.updated");
}
