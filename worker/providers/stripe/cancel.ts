import type { CancellationRequest } from "../provider.ts";
import { readAccount, runningOf } from "./account.ts";
import { takeBackCancellation } from "./change.ts";
import { asking, once } from "./errors.ts";
import { giveUpWaiting } from "./give-up.ts";
import { cancelAtOf } from "./map/subscription.ts";
import { release, schedule } from "./schedule.ts";
import type { Shop } from "./shop.ts";
import { takeTicket } from "./ticket.ts";

/**
 * Ends the subscription at its period's end. While a schedule manages it Stripe refuses to be told so
 * directly: the schedule's future is cut instead, and the change that was to come is parked beside it.
 */
export async function cancel(
  shop: Shop,
  id: string,
  { feedback, comment }: CancellationRequest,
  key: string,
): Promise<void> {
  await takeTicket(shop, id, "cancel", key);
  const account = await readAccount(shop, id);
  const subscription = runningOf(account);
  await giveUpWaiting(shop, account, `${key}:abandon`);
  const { schedule: attached } = account;
  if (cancelAtOf(subscription, attached) !== null) return;
  const why = { ...(feedback && { feedback }), ...(comment && { comment }) };
  if (attached?.next) await schedule(shop, subscription, attached, { endWith: attached.next }, key);
  else if (attached) await release(shop, attached.id, key);
  if (attached?.next && !feedback && !comment) return;
  const params = { ...(!attached?.next && { cancel_at_period_end: true }), cancellation_details: why };
  await once(() =>
    asking(() =>
      shop.client.subscriptions.update(subscription.id, params, { idempotencyKey: `${key}:cancel` }),
    ),
  );
}

/** Takes a pending cancellation back; the parked change returns with its date. */
export async function resume(shop: Shop, id: string, key: string): Promise<void> {
  await takeTicket(shop, id, "resume", key);
  const account = await readAccount(shop, id);
  const subscription = runningOf(account);
  const { schedule: attached } = account;
  if (attached?.parked) await schedule(shop, subscription, attached, { change: attached.parked }, key);
  else if (attached?.cancelAt) await release(shop, attached.id, key);
  else await takeBackCancellation(shop, subscription, key);
}

export async function dropScheduledChange(shop: Shop, id: string, key: string): Promise<void> {
  await takeTicket(shop, id, "dropScheduledChange", key);
  const account = await readAccount(shop, id);
  runningOf(account);
  if (account.schedule?.next) await release(shop, account.schedule.id, key);
}
