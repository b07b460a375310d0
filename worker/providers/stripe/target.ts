import type Stripe from "stripe";
import type { Interval } from "../../../shared/api/types/index.ts";
import { changeTiming } from "../../domain/change-timing.ts";
import { type CataloguePrice, type ChangeTarget, ProviderRefused } from "../provider.ts";
import type { Account } from "./account.ts";
import { asking } from "./errors.ts";
import { expanded, idOf } from "./map/id-of.ts";
import { mapInterval, mapPrice } from "./map/price.ts";
import { mainItem } from "./map/subscription.ts";
import { findPromotion, type Promotion } from "./promotion.ts";
import type { Shop } from "./shop.ts";

const MAX_QUANTITY = 10_000;

/** What is wanted, checked, and when it takes effect. */
export interface WantedPrice {
  priceId: string;
  quantity: number;
  effective: "now" | "period_end";
  /** Of a first subscription: a trial is given once. */
  trialDays: number;
  interval: Interval;
  promotion: Promotion | null;
}

/** Throws `ProviderRefused` for what can't be bought by this customer. */
export async function checkTarget(shop: Shop, account: Account, target: ChangeTarget): Promise<WantedPrice> {
  const { priceId, quantity, couponCode } = target;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
    throw new ProviderRefused("out_of_range", `a quantity is from 1 to ${MAX_QUANTITY}`);
  }
  const { running, customer } = account;
  const current = running && mainItem(running);
  if (current?.price.id === priceId) {
    if ((current.quantity ?? 1) === quantity) throw new ProviderRefused("same_plan", `already on ${priceId}`);
    // An archived price goes on working for whoever has it.
    const own = mapPrice(current.price);
    if (!own) throw new ProviderRefused("unknown_price", `${priceId} is not sold by the month or year`);
    const effective = await timing(shop, account, own, quantity);
    const promotion = await promotionOf(shop, account, couponCode);
    return { priceId, quantity, trialDays: 0, effective, interval: own.interval, promotion };
  }
  const price = await sellablePrice(shop, account, priceId);
  const fixed = customer.currency?.toUpperCase() ?? price.currency;
  if (price.currency !== fixed) {
    throw new ProviderRefused(
      "currency_mismatch",
      `${priceId} is in ${price.currency}, the customer in ${fixed}`,
    );
  }
  const isFirst = account.subscriptions.length === 0;
  const trialDays = isFirst ? price.trialDays : 0;
  const effective = await timing(shop, account, price, quantity);
  const promotion = await promotionOf(shop, account, couponCode);
  return { priceId, quantity, trialDays, effective, interval: price.interval, promotion };
}

async function promotionOf(shop: Shop, account: Account, code: string | null): Promise<Promotion | null> {
  return code === null ? null : findPromotion(shop, account, code);
}

async function sellablePrice(shop: Shop, { customer }: Account, priceId: string): Promise<CataloguePrice> {
  const found = await asking(() => shop.client.prices.retrieve(priceId, { expand: ["product"] }), {
    missing: "unknown_price",
  });
  const price = mapPrice(found);
  const mine = customer.metadata?.chets_customer;
  if (!price || (price.customerId !== null && price.customerId !== mine)) {
    throw new ProviderRefused("unknown_price", `no price ${priceId}`);
  }
  if (!price.active || !expanded<Stripe.Product>(found.product)?.active) {
    throw new ProviderRefused("inactive_price", `${priceId} is not sold any more`);
  }
  return price;
}

async function timing(shop: Shop, account: Account, price: CataloguePrice, quantity: number) {
  const { running } = account;
  const item = running && mainItem(running);
  if (!item?.price.recurring) return "now";
  const interval = mapInterval(item.price.recurring) ?? "month";
  const current = {
    planId: idOf(item.price.product) ?? "",
    interval,
    unitAmount: item.price.unit_amount ?? 0,
    quantity: item.quantity ?? 1,
  };
  return changeTiming(
    {
      trialing: running?.status === "trialing",
      current,
      target: { ...price, quantity },
      targetUnitAmountOnCurrentInterval: await unitAmountOn(shop, account, price, interval),
    },
    shop.timing,
  );
}

/** What the wanted plan costs on the interval that the customer has now, for the rule of the lower price. */
async function unitAmountOn(
  { client }: Shop,
  { customer }: Account,
  price: CataloguePrice,
  interval: CataloguePrice["interval"],
): Promise<number | null> {
  if (price.interval === interval) return price.unitAmount;
  const { data } = await asking(() =>
    client.prices.list({ product: price.planId, active: true, type: "recurring", limit: 100 }),
  );
  const mine = customer.metadata?.chets_customer;
  const peers = data
    .flatMap((one) => mapPrice(one) ?? [])
    .filter((one) => one.interval === interval && one.currency === price.currency)
    .filter((one) => one.customerId === null || one.customerId === mine);
  return (peers.find((one) => one.customerId !== null) ?? peers.at(-1))?.unitAmount ?? null;
}
