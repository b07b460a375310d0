import type Stripe from "stripe";
import type { SnapshotSubscription } from "../../../../shared/snapshot.ts";
import type { Coupon } from "../../../domain/discount.ts";
import { startDiscount } from "../../../domain/discount.ts";
import { mapDiscount } from "./discount.ts";
import { idOf } from "./id-of.ts";
import { instant, instantOrNull } from "./instant.ts";
import { mapInterval, taxBehaviorOf } from "./price.ts";
import type { ScheduleState } from "./schedule.ts";
import { mapSubscriptionStatus } from "./status.ts";

/** What is known of prices and products beside the subscription itself. */
export interface Offers {
  planName(productId: string): string;
  price(priceId: string): Stripe.Price | null;
  coupon?(promotionId: string): Coupon | null;
}

export type MappedSubscription = Omit<SnapshotSubscription, "nextCharge">;

/**
 * The item that the subscription is about: of several, the dearest by the period. Others are billed by
 * Stripe all the same and stand as lines on its invoices.
 */
export function mainItem(subscription: Stripe.Subscription): Stripe.SubscriptionItem | null {
  const cost = (item: Stripe.SubscriptionItem) => (item.price?.unit_amount ?? 0) * (item.quantity ?? 1);
  const items = subscription.items?.data ?? [];
  return items.reduce<Stripe.SubscriptionItem | null>(
    (best, item) => (best && cost(best) >= cost(item) ? best : item),
    null,
  );
}

/** Period dates live on the item; a subscription that has none is told from its start. */
export function periodOf(subscription: Stripe.Subscription): { start: number; end: number } {
  const item = mainItem(subscription);
  const start = item?.current_period_start ?? subscription.start_date;
  return { start: instant(start), end: instant(item?.current_period_end ?? subscription.ended_at ?? start) };
}

/** When the subscription ends by itself: told to it directly, or by the schedule that manages it. */
export function cancelAtOf(subscription: Stripe.Subscription, schedule: ScheduleState | null): number | null {
  const { cancel_at, cancel_at_period_end } = subscription;
  if (cancel_at) return instant(cancel_at);
  if (cancel_at_period_end) return periodOf(subscription).end;
  return instantOrNull(schedule?.cancelAt);
}

export function mapSubscription(
  subscription: Stripe.Subscription,
  schedule: ScheduleState | null,
  offers: Offers,
): MappedSubscription {
  const item = mainItem(subscription);
  const planId = idOf(item?.price?.product) ?? "";
  const { start, end } = periodOf(subscription);
  const cancelAt = cancelAtOf(subscription, schedule);
  return {
    id: subscription.id,
    status: mapSubscriptionStatus(subscription),
    createdAt: instant(subscription.created),
    planId,
    planName: offers.planName(planId),
    priceId: item?.price?.id ?? "",
    unitAmount: item?.price?.unit_amount ?? 0,
    ...taxBehaviorOf(item?.price),
    currency: subscription.currency.toUpperCase(),
    interval: (item?.price?.recurring && mapInterval(item.price.recurring)) ?? "month",
    quantity: item?.quantity ?? 1,
    periodStart: start,
    periodEnd: end,
    trialEnd: instantOrNull(subscription.trial_end),
    cancelAt,
    endedAt: instantOrNull(subscription.ended_at),
    scheduledChange: cancelAt === null ? scheduledChange(schedule, offers) : null,
    anchor: instantOrNull(subscription.billing_cycle_anchor) ?? end,
    discount: mapDiscount(subscription.discounts),
  };
}

function scheduledChange(
  schedule: ScheduleState | null,
  offers: Offers,
): SnapshotSubscription["scheduledChange"] {
  const next = schedule?.next;
  const price = next && offers.price(next.priceId);
  if (!next || !price) return null;
  const planId = idOf(price.product) ?? "";
  const effectiveAt = instant(next.at);
  const coupon = next.promotionId ? offers.coupon?.(next.promotionId) : null;
  return {
    planId,
    planName: offers.planName(planId),
    priceId: price.id,
    unitAmount: price.unit_amount ?? 0,
    ...taxBehaviorOf(price),
    interval: (price.recurring && mapInterval(price.recurring)) ?? "month",
    quantity: next.quantity,
    effectiveAt,
    ...(coupon && { discount: startDiscount(coupon, effectiveAt) }),
  };
}
