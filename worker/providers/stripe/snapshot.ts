import type Stripe from "stripe";
import { hasEnded } from "../../domain/current-subscription.ts";
import type { Snapshot, SnapshotScope, SnapshotSubscription } from "../provider.ts";
import { type Account, defaultMethod, readEvenDeleted } from "./account.ts";
import { readCredit } from "./credit.ts";
import { asking } from "./errors.ts";
import { isShown, readInvoices } from "./invoices.ts";
import { learnPrices, learnProducts } from "./learn.ts";
import { mapDetails } from "./map/details.ts";
import { expanded, idOf } from "./map/id-of.ts";
import { instant, instantOrNull } from "./map/instant.ts";
import { mapPaymentMethod } from "./map/payment-method.ts";
import { mapSchedule } from "./map/schedule.ts";
import { mapSubscriptionStatus } from "./map/status.ts";
import { cancelAtOf, mainItem, mapSubscription, periodOf } from "./map/subscription.ts";
import { readMethods } from "./methods.ts";
import { learnPromotions } from "./promotion.ts";
import { offersOf, type Shop } from "./shop.ts";

/** What Stripe says now about one customer, bounded. */
export async function readSnapshot(shop: Shop, id: string, scope: SnapshotScope): Promise<Snapshot> {
  const { account, deleted } = await readEvenDeleted(shop, id);
  const { customer, clock } = account;
  const [history, subscriptions, credit, paymentMethods] = await Promise.all([
    readInvoices(shop, account, scope),
    readSubscriptions(shop, account),
    deleted ? { entries: [], more: false } : readCredit(shop, customer.id, scope),
    deleted ? [] : readMethods(shop, account),
  ]);
  return {
    providerCustomerId: customer.id,
    ...(deleted && { deleted }),
    clock,
    currency: subscriptions.length > 0 ? (customer.currency?.toUpperCase() ?? null) : null,
    details: mapDetails(customer),
    creditBalance: customer.balance === 0 ? 0 : -customer.balance,
    creditEntries: credit.entries,
    paymentMethod: mapPaymentMethod(defaultMethod(account)),
    paymentMethods,
    subscriptions: subscriptions.map((one) => asOwed(one, history.invoices)),
    ...history,
    more: history.more || credit.more,
  };
}

/** Stripe tries nothing again of what a bank took back, and leaves the subscription active: it is behind. */
function asOwed(subscription: SnapshotSubscription, invoices: Snapshot["invoices"]): SnapshotSubscription {
  const owes = invoices.some(
    ({ subscriptionId, status, payments }) =>
      subscriptionId === subscription.id &&
      status === "open" &&
      payments.some(({ returnedAt }) => returnedAt !== undefined),
  );
  return owes && subscription.status === "active" ? { ...subscription, status: "past_due" } : subscription;
}

/** Those that run, and the one that ended last. */
async function readSubscriptions(shop: Shop, account: Account): Promise<SnapshotSubscription[]> {
  const ended = account.subscriptions.filter((one) => hasEnded(mapSubscriptionStatus(one)));
  const running = account.subscriptions.filter((one) => !ended.includes(one));
  const last = [...ended].sort((a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0))[0];
  const shown = [...running, ...(last ? [last] : [])];
  const schedules = shown.map((one) => mapSchedule(expanded<Stripe.SubscriptionSchedule>(one.schedule)));
  await Promise.all([
    learnProducts(
      shop,
      shown.flatMap((one) => idOf(mainItem(one)?.price?.product) ?? []),
    ),
    learnPrices(
      shop,
      schedules.flatMap((one) => one?.next?.priceId ?? []),
    ),
    learnPromotions(
      shop,
      schedules.flatMap((one) => one?.next?.promotionId ?? []),
    ),
  ]);
  const offers = offersOf(shop);
  return Promise.all(
    shown.map(async (one, index) => {
      const mapped = mapSubscription(one, schedules[index] ?? null, offers);
      return { ...mapped, nextCharge: await nextCharge(shop, account, one) };
    }),
  );
}

/** A retry of the open invoice comes before the next period's charge. */
async function nextCharge(
  shop: Shop,
  account: Account,
  subscription: Stripe.Subscription,
): Promise<SnapshotSubscription["nextCharge"]> {
  const status = mapSubscriptionStatus(subscription);
  const latest = idOf(subscription.latest_invoice);
  if (latest && (status === "past_due" || status === "unpaid" || hasEnded(status))) {
    const invoice = await asking(() => shop.client.invoices.retrieve(latest));
    const at = instantOrNull(invoice.next_payment_attempt);
    return invoice.status === "open" && at !== null && isShown(invoice, account)
      ? { at, total: invoice.amount_remaining }
      : null;
  }
  const schedule = mapSchedule(expanded<Stripe.SubscriptionSchedule>(subscription.schedule));
  if (status !== "active" && status !== "trialing") return null;
  if (cancelAtOf(subscription, schedule) !== null) return null;
  if (status === "trialing" && !defaultMethod(account)) return null;
  const upcoming = await asking(() =>
    shop.client.invoices.createPreview({ customer: account.customer.id, subscription: subscription.id }),
  );
  return { at: periodOf(subscription).end || instant(upcoming.period_end), total: upcoming.amount_due };
}
