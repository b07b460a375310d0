import type Stripe from "stripe";
import { dateInZone, daysBetween } from "../../../shared/time.ts";
import { addMonths } from "../../domain/calendar.ts";
import { useBalance } from "../../domain/credit-balance.ts";
import type { ChangePreview, ChangeTarget, SnapshotLine } from "../provider.ts";
import type { Account } from "./account.ts";
import { asking } from "./errors.ts";
import { learnOfInvoices } from "./learn.ts";
import { discountCodes } from "./map/discount.ts";
import { instant } from "./map/instant.ts";
import { mapLines } from "./map/lines.ts";
import { mapInterval } from "./map/price.ts";
import { cancelAtOf, mainItem, periodOf } from "./map/subscription.ts";
import { sum } from "./map/taxes.ts";
import { offersOf, ratesOf, type Shop } from "./shop.ts";
import { checkTarget, type WantedPrice } from "./target.ts";

/** What a change costs at an instant, as Stripe works it out. Nothing is written. */
export async function previewTarget(
  shop: Shop,
  account: Account,
  target: ChangeTarget,
  at: number,
): Promise<{ wanted: WantedPrice; preview: ChangePreview }> {
  const wanted = await checkTarget(shop, account, target);
  const [now, recurring] = await Promise.all([
    costsNow(account, wanted) ? ask(shop, nowParams(account, wanted, at)) : null,
    ask(shop, recurringParams(account, wanted, at)),
  ]);
  await learnOfInvoices(shop, [...(now ? [now] : []), recurring]);
  return { wanted, preview: shown(shop, account, wanted, at, now, recurring) };
}

/** A trial charges nothing when it begins or changes, and a change at the period's end nothing before. */
function costsNow({ running }: Account, { effective, trialDays }: WantedPrice): boolean {
  return effective === "now" && trialDays === 0 && running?.status !== "trialing";
}

function ask({ client }: Shop, params: Stripe.InvoiceCreatePreviewParams): Promise<Stripe.Invoice> {
  const expand = ["discounts.source.coupon", "discounts.promotion_code"];
  return asking(() => client.invoices.createPreview({ ...params, expand }), { missing: "unknown_price" });
}

function nowParams(
  { customer, running }: Account,
  { priceId, quantity, promotion }: WantedPrice,
  at: number,
): Stripe.InvoiceCreatePreviewParams {
  const discounts = promotion ? { discounts: [{ promotion_code: promotion.id }] } : {};
  if (!running) return { ...startParams(customer, priceId, quantity), ...discounts };
  const item = mainItem(running);
  return {
    customer: customer.id,
    subscription: running.id,
    ...discounts,
    subscription_details: {
      items: [{ ...(item && { id: item.id }), price: priceId, quantity }],
      proration_behavior: "always_invoice",
      // The same second gives the same cents: the change is made with it again.
      proration_date: prorationDate(running, at),
    },
  };
}

/**
 * The second of a change, Stripe's. A clock that is a little off must not fall out of the period: Stripe would
 * refuse it.
 */
export function prorationDate(subscription: Stripe.Subscription, at: number): number {
  const { start, end } = periodOf(subscription);
  return Math.floor(Math.min(Math.max(at, start), end - 1000) / 1000);
}

function recurringParams(
  { customer, running }: Account,
  wanted: WantedPrice,
  at: number,
): Stripe.InvoiceCreatePreviewParams {
  const { priceId, quantity } = wanted;
  const preview_mode = "recurring" as const;
  const discounts = recurringDiscounts(wanted, running, at);
  if (!running) return { ...startParams(customer, priceId, quantity), ...discounts, preview_mode };
  const item = mainItem(running);
  return {
    customer: customer.id,
    subscription: running.id,
    ...discounts,
    preview_mode,
    subscription_details: {
      items: [{ ...(item && { id: item.id }), price: priceId, quantity }],
      proration_behavior: "none",
    },
  };
}

/**
 * A code for one charge lowers the first that it meets, one for some months those before they are over: the
 * next charge only where it is that.
 */
function recurringDiscounts(
  { promotion, effective, interval, trialDays }: WantedPrice,
  running: Stripe.Subscription | null,
  at: number,
): Pick<Stripe.InvoiceCreatePreviewParams, "discounts"> {
  if (!promotion) return {};
  const isFirst = effective === "period_end" || trialDays > 0 || running?.status === "trialing";
  const own = running && mainItem(running);
  const sameInterval = own?.price.recurring && mapInterval(own.price.recurring) === interval;
  const next = running && sameInterval ? periodOf(running).end : addMonths(at, interval === "year" ? 12 : 1);
  const { months } = promotion;
  const lasts = months === null || (months > 0 && addMonths(at, months) > next);
  if (isFirst || lasts) return { discounts: [{ promotion_code: promotion.id }] };
  return running ? { discounts: "" } : {};
}

function startParams(customer: Stripe.Customer, price: string, quantity: number) {
  return {
    customer: customer.id,
    automatic_tax: { enabled: true },
    subscription_details: { items: [{ price, quantity }], billing_mode: { type: "flexible" as const } },
  };
}

function shown(
  shop: Shop,
  account: Account,
  wanted: WantedPrice,
  at: number,
  now: Stripe.Invoice | null,
  recurring: Stripe.Invoice,
): ChangePreview {
  const { customer, running } = account;
  const locale = customer.preferred_locales?.[0] ?? "fr";
  const codes = discountCodes(now?.discounts);
  const context = { offers: offersOf(shop), rates: ratesOf(shop), locale, codes };
  const mapped = mapLines(now?.lines.data ?? [], context);
  const tax = sum(now?.total_taxes?.map((one) => one.amount));
  const total = now?.total ?? 0;
  const dueNow = now?.amount_due ?? 0;
  const period = running && periodOf(running);
  const second = instant(running ? prorationDate(running, at) : Math.floor(at / 1000));
  const effectiveAt = wanted.effective === "period_end" && period ? period.end : second;
  const balance = -(now?.ending_balance ?? customer.balance);
  return {
    effective: wanted.effective,
    effectiveAt,
    currency: recurring.currency.toUpperCase(),
    lines: mapped.map((line) => shownLine(shop, account, line)),
    subtotal: total - tax,
    tax,
    total,
    dueNow,
    nextInvoice: {
      at: nextAt(account, wanted, second, mapped),
      total: useBalance(recurring.total, balance).due,
    },
    basis: JSON.stringify([stateOf(account), wanted, total, dueNow, recurring.total]),
  };
}

/** The price in what a preview was computed on; `null` in anything else. */
export function totalIn(basis: string): number | null {
  try {
    const parts: unknown = JSON.parse(basis);
    const total = Array.isArray(parts) ? parts[2] : null;
    return typeof total === "number" ? total : null;
  } catch {
    return null;
  }
}

function nextAt(
  { running }: Account,
  { effective, trialDays }: WantedPrice,
  at: number,
  lines: readonly SnapshotLine[],
): number {
  if (running && (effective === "period_end" || lines.length === 0)) return periodOf(running).end;
  if (trialDays > 0) return at + trialDays * 86_400_000;
  return Math.max(at, ...lines.filter((line) => line.amount >= 0).map((line) => line.periodEnd));
}

function shownLine({ seller }: Shop, { running }: Account, line: SnapshotLine) {
  const { description, amount, periodStart, periodEnd, proration } = line;
  const period = running && periodOf(running);
  const day = (at: number) => dateInZone(at, seller.timeZone);
  return {
    description,
    amount,
    periodStart,
    periodEnd,
    proration:
      proration && period
        ? {
            days: daysBetween(day(periodStart), day(periodEnd)),
            of: daysBetween(day(period.start), day(periodEnd)),
          }
        : null,
  };
}

/** All of a customer that a price is worked out from; while it is the same, the same second costs the same. */
export function stateOf({ customer, running, schedule, subscriptions }: Account) {
  const item = running && mainItem(running);
  const trialing = running?.status === "trialing";
  return [
    subscriptions.length,
    customer.balance,
    running && [
      running.id,
      running.status,
      running.items.data.map(({ id, price, quantity }) => [id, price.id, quantity ?? 1]),
      item && [item.current_period_start, item.current_period_end],
      schedule?.next ?? null,
      cancelAtOf(running, schedule),
    ],
    trialing ? running.trial_end : null,
  ];
}
