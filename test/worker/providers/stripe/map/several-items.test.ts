import type Stripe from "stripe";
import { expect, test } from "vitest";
import { mainItem, mapSubscription } from "../../../../../worker/providers/stripe/map/subscription.ts";

const OFFERS = { planName: (id: string) => id.toUpperCase(), price: () => null };

function item(id: string, product: string, unit_amount: number | null, quantity?: number) {
  const price = {
    id: `price_${product}`,
    product,
    unit_amount,
    currency: "eur",
    recurring: { interval: "month" },
  };
  return { id, price, quantity, current_period_start: 1_793_000_000, current_period_end: 1_795_592_000 };
}

function subscription(items: object[]): Stripe.Subscription {
  const created = 1_793_000_000;
  return {
    id: "sub_1",
    status: "active",
    currency: "eur",
    created,
    start_date: created,
    billing_cycle_anchor: created,
    items: { data: items },
  } as unknown as Stripe.Subscription;
}

test("of several items the dearest by the period is the plan, whatever their order", () => {
  const items = [item("si_1", "support", 3_000), item("si_2", "pro", 4_900, 2), item("si_3", "use", null)];
  for (const order of [items, items.toReversed()]) {
    expect(mapSubscription(subscription(order), null, OFFERS)).toMatchObject({
      planId: "pro",
      planName: "PRO",
      unitAmount: 4_900,
      quantity: 2,
      periodStart: 1_793_000_000_000,
      periodEnd: 1_795_592_000_000,
    });
  }
});

test("without items, or with ones that say little, it is told from its start", () => {
  expect(mainItem(subscription([]))).toBeNull();
  expect(mapSubscription(subscription([]), null, OFFERS)).toMatchObject({ planId: "", quantity: 1 });
  expect(mapSubscription(subscription([{ id: "si_1" }]), null, OFFERS)).toMatchObject({
    periodStart: 1_793_000_000_000,
  });
});
