import type Stripe from "stripe";
import { hasEnded } from "../../domain/current-subscription.ts";
import { type ProviderClock, ProviderRefused } from "../provider.ts";
import { adoptMethod } from "./adopt.ts";
import { asking } from "./errors.ts";
import { expanded, idOf } from "./map/id-of.ts";
import { instant } from "./map/instant.ts";
import { mapSchedule, type ScheduleState } from "./map/schedule.ts";
import { mapSubscriptionStatus } from "./map/status.ts";
import type { Shop } from "./shop.ts";

/** One customer as Stripe knows them now. */
export interface Account {
  customer: Stripe.Customer;
  clock: ProviderClock;
  /** Newest first; those that never began because their first payment was given up are not among them. */
  subscriptions: Stripe.Subscription[];
  /** The newest that has not ended. */
  running: Stripe.Subscription | null;
  schedule: ScheduleState | null;
  /** Started here and not paid yet: they wait for the customer. */
  waiting: Stripe.Subscription[];
}

/** Marks what was begun and given up, so that it is never shown. */
export const GIVEN_UP = "chets:given_up";

/** Throws `unknown_customer`, also for one that was deleted. */
export async function readAccount(shop: Shop, id: string): Promise<Account> {
  const [customer, listed] = await readLiving(shop, id);
  if (!(await adoptMethod(shop, customer, listed))) return accountOf(shop, customer, listed);
  return accountOf(shop, ...(await readLiving(shop, id)));
}

/**
 * Also of one that was deleted: Stripe ends their subscriptions then, and goes on showing what there was; of
 * the customer themself nothing is left but the id.
 */
export async function readEvenDeleted(
  shop: Shop,
  id: string,
): Promise<{ account: Account; deleted: boolean }> {
  const [customer, listed] = await read(shop, id);
  if (!customer.deleted) return { account: await readAccount(shop, id), deleted: false };
  const gone = { id, object: "customer", balance: 0, metadata: {}, email: null } as Stripe.Customer;
  return { account: await accountOf(shop, gone, listed), deleted: true };
}

async function readLiving(shop: Shop, id: string): Promise<[Stripe.Customer, Stripe.Subscription[]]> {
  const [customer, listed] = await read(shop, id);
  if (customer.deleted) throw new ProviderRefused("unknown_customer", `${id} was deleted`);
  return [customer, listed];
}

async function read(
  { client }: Shop,
  id: string,
): Promise<[Stripe.Customer | Stripe.DeletedCustomer, Stripe.Subscription[]]> {
  const [customer, listed] = await Promise.all([
    asking(
      () => client.customers.retrieve(id, { expand: ["tax_ids", "invoice_settings.default_payment_method"] }),
      { missing: "unknown_customer" },
    ),
    asking(
      () =>
        client.subscriptions.list({
          customer: id,
          status: "all",
          limit: 100,
          expand: [
            "data.schedule",
            "data.default_payment_method",
            "data.discounts.source.coupon",
            "data.discounts.promotion_code",
          ],
        }),
      { missing: "unknown_customer" },
    ),
  ]);
  return [customer, listed.data];
}

async function accountOf(
  shop: Shop,
  customer: Stripe.Customer,
  listed: Stripe.Subscription[],
): Promise<Account> {
  const ordered = [...listed].sort((a, b) => b.created - a.created);
  const subscriptions = ordered.filter((one) => !neverBegan(one));
  const running = subscriptions.find((one) => !hasEnded(mapSubscriptionStatus(one))) ?? null;
  return {
    customer,
    clock: await clockOf(shop, customer),
    subscriptions,
    running,
    schedule: mapSchedule(expanded<Stripe.SubscriptionSchedule>(running?.schedule)),
    waiting: ordered.filter((one) => one.status === "incomplete" && isOurs(one)),
  };
}

/** The clock that a customer lives by: a test clock, or the wall's. */
export async function clockOf(
  { client, wallClock }: Shop,
  customer: Pick<Stripe.Customer, "test_clock">,
): Promise<ProviderClock> {
  const id = idOf(customer.test_clock);
  if (!id) return { now: wallClock(), frozen: false };
  const clock = await asking(() => client.testHelpers.testClocks.retrieve(id));
  return { now: instant(clock.frozen_time), frozen: true };
}

/** What charges go to when nothing else is said: the subscription's own means, else the customer's. */
export function defaultMethod({ customer, running }: Pick<Account, "customer" | "running">) {
  return (
    expanded<Stripe.PaymentMethod>(running?.default_payment_method) ??
    expanded<Stripe.PaymentMethod>(customer.invoice_settings?.default_payment_method)
  );
}

/** The subscription that runs. Throws `no_subscription`. */
export function runningOf({ running }: Account): Stripe.Subscription {
  if (running) return running;
  throw new ProviderRefused("no_subscription", "there is no subscription that has not ended");
}

function isOurs(subscription: Stripe.Subscription): boolean {
  return Boolean(subscription.metadata?.chets_operation);
}

function neverBegan(subscription: Stripe.Subscription): boolean {
  if (subscription.cancellation_details?.comment === GIVEN_UP) return true;
  return isOurs(subscription) && ["incomplete", "incomplete_expired"].includes(subscription.status);
}
