import { ProblemError } from "../../shared/api/problem.ts";
import type { Subscription } from "../../shared/api/types/index.ts";
import { subscriptionsOf, wireCurrent } from "../db/subscriptions.ts";
import { hasEnded } from "../domain/current-subscription.ts";
import type { Context } from "./context.ts";

/** The subscription that a change is about. Throws `no_subscription` when there is none that still runs. */
export async function runningSubscription(context: Context, customerId: string): Promise<Subscription> {
  const current = wireCurrent(await subscriptionsOf(context.db, customerId), context.seller.timeZone);
  if (current && !hasEnded(current.status)) return current;
  throw new ProblemError("no_subscription", "There is no subscription that runs.");
}
