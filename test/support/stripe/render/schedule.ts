import type Stripe from "stripe";
import type { Discount } from "../../../../worker/domain/discount.ts";
import type { Subscription, Terms } from "../../../../worker/domain/subscription.ts";
import { promotionId } from "../promotions.ts";
import { type SimCustomer, type SimSchedule, seconds } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderSchedule(
  customer: SimCustomer,
  schedule: SimSchedule,
  subscription: Subscription,
): Shape<Stripe.SubscriptionSchedule> {
  const phase = (terms: Terms, start: number, end: number, discount?: Discount) =>
    ({
      items: [{ price: terms.priceId, quantity: terms.quantity }],
      start_date: seconds(start),
      end_date: seconds(end),
      discounts: discount ? [{ promotion_code: promotionId(discount.coupon) }] : [],
    }) as Stripe.SubscriptionSchedule.Phase;
  const { periodStart, periodEnd, terms, scheduled } = subscription;
  const month = 30 * 86_400_000;
  return {
    id: schedule.id,
    object: "subscription_schedule",
    customer: customer.id,
    subscription: schedule.subscriptionId,
    status: schedule.status,
    end_behavior: schedule.endBehavior,
    metadata: schedule.metadata,
    current_phase: { start_date: seconds(periodStart), end_date: seconds(periodEnd) },
    phases: [
      phase(terms, periodStart, periodEnd),
      ...(scheduled
        ? [phase(scheduled.terms, scheduled.effectiveAt, scheduled.effectiveAt + month, scheduled.discount)]
        : []),
    ],
  };
}
