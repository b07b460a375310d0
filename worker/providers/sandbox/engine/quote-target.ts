import { SECOND } from "../../../../shared/time.ts";
import { beforeTax, quoteChange } from "../../../domain/change-subscription.ts";
import type { Coupon } from "../../../domain/discount.ts";
import { DomainError } from "../../../domain/errors.ts";
import type { Quote } from "../../../domain/quote.ts";
import { quoteStart } from "../../../domain/start-subscription.ts";
import type { Subscription, Terms } from "../../../domain/subscription.ts";
import { type CataloguePrice, type ChangeTarget, ProviderRefused } from "../../provider.ts";
import { billingOf, runningSubscription, type Work } from "../work.ts";
import { isUsed } from "./coupon-uses.ts";

const MAX_QUANTITY = 10_000;

/**
 * Works out a start or a change at an instant. Throws `ProviderRefused` for what can't be bought.
 * A trial is given once: whoever had a subscription before pays from the first day.
 */
export function quoteTarget(work: Work, target: ChangeTarget, at: number): Quote {
  const subscription = runningSubscription(work.account);
  const { terms, trialDays } = wantedTerms(work, target, subscription);
  const coupon = wantedCoupon(work, target.couponCode, terms.currency);
  try {
    if (!subscription) {
      const days = work.account.subscriptions.length === 0 ? trialDays : 0;
      return quoteStart(work.newId("sub"), terms, days, at, billingOf(work), coupon);
    }
    const unitAmountOnCurrentInterval = unitAmountOn(work, subscription, terms);
    const instant = withinPeriod(subscription, at);
    const { timing: rules } = work.settings;
    const owedCredit = creditOnOwed(work, subscription);
    const request = { terms, coupon, at: instant, unitAmountOnCurrentInterval, rules, owedCredit };
    return quoteChange(subscription, request, billingOf(work));
  } catch (error) {
    if (error instanceof DomainError) throw new ProviderRefused("out_of_range", error.message);
    throw error;
  }
}

/** Credit that pays a part of the invoice which is being collected. */
function creditOnOwed({ invoices }: Work, { collection }: Subscription): number {
  const owed = collection && invoices.get(collection.invoiceId);
  return owed ? Math.max(0, owed.creditApplied) : 0;
}

/** Whoever asks has a clock of their own, which may be a little off: a change is never outside the period. */
function withinPeriod({ periodStart, periodEnd }: Subscription, at: number): number {
  return Math.min(Math.max(at, periodStart), periodEnd - SECOND);
}

function wantedTerms(work: Work, target: ChangeTarget, subscription: Subscription | null) {
  const { priceId, quantity } = target;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
    throw new ProviderRefused("out_of_range", `a quantity is from 1 to ${MAX_QUANTITY}`);
  }
  const current = subscription?.terms;
  if (current?.priceId === priceId) {
    if (current.quantity === quantity) throw new ProviderRefused("same_plan", `already on ${priceId}`);
    // An archived price goes on working for whoever has it.
    return { terms: { ...current, quantity }, trialDays: 0 };
  }
  const price = sellablePrice(work, priceId);
  const fixed = work.account.currency ?? price.currency;
  if (price.currency !== fixed) {
    throw new ProviderRefused(
      "currency_mismatch",
      `${priceId} is in ${price.currency}, the customer in ${fixed}`,
    );
  }
  return { terms: termsOf(work, price, quantity), trialDays: price.trialDays };
}

/** A code is good once a customer, and a reduction by an amount only in its currency. */
function wantedCoupon(work: Work, code: string | null, currency: string): Coupon | null {
  if (code === null) return null;
  const coupon = work.settings.coupons.find((one) => one.code === code.trim().toUpperCase());
  const used = coupon && isUsed(work.account, coupon.code);
  const foreign = coupon?.off.kind === "amount" && coupon.off.currency !== currency;
  if (!coupon || used || foreign) throw new ProviderRefused("unknown_coupon", `${code} can't be used`);
  return coupon;
}

function sellablePrice(work: Work, priceId: string): CataloguePrice {
  const price = work.catalogue.prices.find((one) => one.id === priceId);
  if (!price || (price.customerId !== null && price.customerId !== work.account.customerId)) {
    throw new ProviderRefused("unknown_price", `no price ${priceId}`);
  }
  if (!price.active || !planOf(work, price)?.active) {
    throw new ProviderRefused("inactive_price", `${priceId} is not sold any more`);
  }
  return price;
}

function planOf(work: Work, price: CataloguePrice) {
  return work.catalogue.plans.find((plan) => plan.id === price.planId);
}

function termsOf(work: Work, price: CataloguePrice, quantity: number): Terms {
  const { id, planId, unitAmount, taxBehavior, currency, interval } = price;
  const planName = planOf(work, price)?.name ?? planId;
  const terms: Terms = { planId, planName, priceId: id, unitAmount, currency, interval, quantity };
  return taxBehavior === "inclusive" ? { ...terms, taxBehavior } : terms;
}

/** What the wanted plan costs on the interval that the customer has now, for the rule of the lower price. */
function unitAmountOn(work: Work, subscription: Subscription, terms: Terms): number | null {
  const peers = work.catalogue.prices.filter(
    (price) =>
      price.planId === terms.planId &&
      price.interval === subscription.terms.interval &&
      price.currency === terms.currency &&
      price.active &&
      (price.customerId === null || price.customerId === work.account.customerId),
  );
  const own = peers.find((price) => price.customerId !== null);
  const price = own ?? peers[0];
  return price ? beforeTax(price, billingOf(work)) : null;
}
