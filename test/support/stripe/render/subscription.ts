import type Stripe from "stripe";
import type { Subscription } from "../../../../worker/domain/subscription.ts";
import { discountId } from "../promotions.ts";
import { type SimCustomer, seconds } from "../state.ts";
import { priceOf } from "./price.ts";
import { list, type Shape } from "./shape.ts";

export function renderSubscription(
  customer: SimCustomer,
  subscription: Subscription,
): Shape<Stripe.Subscription> {
  const extra = customer.subscriptions.get(subscription.id);
  const { terms, cancellation, endedAt } = subscription;
  const managed = customer.schedules.find((one) => one.id === extra?.scheduleId);
  const item = {
    id: extra?.itemId ?? "",
    object: "subscription_item",
    current_period_start: seconds(subscription.periodStart),
    current_period_end: seconds(subscription.periodEnd),
    price: priceOf(terms),
    quantity: terms.quantity,
    subscription: subscription.id,
  } as Stripe.SubscriptionItem;
  const direct = cancellation !== null && managed?.endBehavior !== "cancel";
  return {
    id: subscription.id,
    object: "subscription",
    status: extra?.unbegun?.status ?? subscription.status,
    created: seconds(subscription.createdAt),
    start_date: seconds(subscription.createdAt),
    billing_cycle_anchor: seconds(
      subscription.status === "trialing" ? subscription.periodEnd : subscription.anchor,
    ),
    billing_mode: { type: "flexible", flexible: null },
    discounts: subscription.discount ? [discountId(subscription.id, subscription.discount.coupon)] : [],
    currency: terms.currency.toLowerCase(),
    customer: customer.id,
    items: list([item]),
    cancel_at_period_end: direct && endedAt === null,
    cancel_at: direct && cancellation ? seconds(cancellation.cancelAt) : null,
    cancellation_details: {
      comment: extra?.comment ?? null,
      feedback: null,
      feedback_option: null,
      reason: null,
    },
    ended_at: endedAt === null ? null : seconds(endedAt),
    trial_end: subscription.trialEnd === null ? null : seconds(subscription.trialEnd),
    default_payment_method: extra?.defaultMethod ?? null,
    latest_invoice: extra?.latestInvoice ?? null,
    metadata: extra?.metadata ?? {},
    schedule: managed?.status === "active" ? managed.id : null,
    pending_update: extra?.pending
      ? ({
          expires_at: seconds(subscription.periodEnd),
          subscription_items: [],
        } as unknown as Stripe.Subscription.PendingUpdate)
      : null,
    livemode: false,
  };
}
