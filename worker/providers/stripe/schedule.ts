import type Stripe from "stripe";
import type { Account } from "./account.ts";
import { asking, once } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import type { Wanted } from "./map/schedule.ts";
import { writeWanted } from "./map/schedule.ts";
import { mainItem } from "./map/subscription.ts";
import type { Shop } from "./shop.ts";

type Phase = Stripe.SubscriptionScheduleUpdateParams.Phase;

/** What the schedule does at the end of the period that runs. */
export type Afterwards = { change: Wanted } | { endWith: Wanted };

/**
 * Puts a schedule on the subscription, or changes the one that is there: the period that runs, then another
 * price (and Stripe lets go of it), or the end, with the change that is parked kept by its side.
 */
export async function schedule(
  shop: Shop,
  subscription: Stripe.Subscription,
  attached: Account["schedule"],
  afterwards: Afterwards,
  key: string,
): Promise<void> {
  const { client } = shop;
  const scheduleId = attached?.id ?? (await attach(shop, subscription, key));
  const item = mainItem(subscription);
  const now: Phase = {
    items: subscription.items.data.map(({ price, quantity }) => ({
      price: price.id,
      quantity: quantity ?? 1,
    })),
    start_date: item?.current_period_start ?? subscription.start_date,
    ...discountsOf(subscription, null),
    ...(item && { end_date: item.current_period_end }),
  };
  const params: Stripe.SubscriptionScheduleUpdateParams =
    "change" in afterwards
      ? {
          phases: [now, nextPhase(subscription, afterwards.change)],
          end_behavior: "release",
          metadata: { chets_parked: "" },
        }
      : {
          phases: [now],
          end_behavior: "cancel",
          metadata: { chets_parked: writeWanted(afterwards.endWith) },
        };
  await once(() =>
    asking(() =>
      client.subscriptionSchedules.update(scheduleId, params, { idempotencyKey: `${key}:phases` }),
    ),
  );
}

async function attach({ client }: Shop, subscription: Stripe.Subscription, key: string): Promise<string> {
  const made = await asking(() =>
    client.subscriptionSchedules.create(
      { from_subscription: subscription.id },
      { idempotencyKey: `${key}:attach` },
    ),
  );
  return made.id;
}

/** One period at the new price, the other items as they are; then Stripe lets go of the subscription. */
function nextPhase(subscription: Stripe.Subscription, { priceId, quantity, promotionId }: Wanted): Phase {
  const main = mainItem(subscription);
  const others = subscription.items.data.filter((item) => item.id !== main?.id);
  return {
    items: [
      { price: priceId, quantity },
      ...others.map((item) => ({ price: item.price.id, quantity: item.quantity ?? 1 })),
    ],
    ...discountsOf(subscription, promotionId),
    proration_behavior: "none",
    duration: { interval: "month", interval_count: 1 },
  };
}

/** A phase that names no discounts would end the subscription's own: they go on, or a new code takes their place. */
function discountsOf(
  { discounts }: Stripe.Subscription,
  promotionId: string | null,
): Pick<Phase, "discounts"> {
  if (promotionId) return { discounts: [{ promotion_code: promotionId }] };
  const kept = (discounts ?? []).flatMap((one) => idOf(one) ?? []);
  return kept.length > 0 ? { discounts: kept.map((discount) => ({ discount })) } : {};
}

/** Lets go of the subscription: what was to come is dropped, what runs goes on. */
export async function release({ client }: Shop, scheduleId: string, key: string): Promise<void> {
  await once(() =>
    asking(() => client.subscriptionSchedules.release(scheduleId, {}, { idempotencyKey: `${key}:release` })),
  );
}
