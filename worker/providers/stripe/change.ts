import type Stripe from "stripe";
import { type ChangeOutcome, type LockedChange, ProviderRefused, ProviderUnavailable } from "../provider.ts";
import { type Account, defaultMethod, readAccount, runningOf } from "./account.ts";
import { asksOtherwise, putRight, rememberShown, shownBy } from "./difference.ts";
import { asking, isDeclined, isKeyReused, once } from "./errors.ts";
import { giveUp, giveUpWaiting, markWaiting, putBack, STALE_CODE, wasStale } from "./give-up.ts";
import { idOf } from "./map/id-of.ts";
import { declineCodeOf } from "./map/payments.ts";
import { cancelAtOf, mainItem } from "./map/subscription.ts";
import { outcomeOf as paymentOutcome, readInvoice } from "./outcome.ts";
import { previewTarget, prorationDate } from "./preview.ts";
import { release, schedule } from "./schedule.ts";
import type { Shop } from "./shop.ts";
import { start } from "./start.ts";
import { keepDecline, outcomeOf, type Task, take, taskOf } from "./task.ts";

const STALE = { kind: "stale" } as const;

/** Starts a subscription or changes it at the locked price; a decline leaves everything as it was. */
export async function change(
  shop: Shop,
  providerCustomerId: string,
  locked: LockedChange,
  key: string,
): Promise<ChangeOutcome> {
  const account = await readAccount(shop, providerCustomerId);
  const known = outcomeOf(account.customer, key);
  if (known) return { kind: "declined", ...known };
  const task = taskOf(account.customer, key) ?? (await begin(shop, account, locked, key));
  if (!task) return STALE;
  try {
    const outcome = await perform(shop, account, task, locked, key);
    if (outcome.kind !== "declined") return outcome;
    await keepDecline(shop, providerCustomerId, key, outcome.declineCode);
    return outcome;
  } catch (error) {
    if (isKeyReused(error)) throw new ProviderRefused("key_reused", `${key} belongs to another request`);
    throw error;
  }
}

/** The price is worked out once more, at the locked second; `null` when it is not what was shown. */
async function begin(shop: Shop, account: Account, locked: LockedChange, key: string): Promise<Task | null> {
  const { running, schedule: attached } = account;
  const again = await previewed(shop, account, locked);
  const same =
    again?.preview.basis === locked.basis &&
    again.preview.effective === locked.effective &&
    again.preview.dueNow === locked.dueNow;
  if (!same) return null;
  const task: Task = {
    kind: running ? locked.effective : "start",
    subscriptionId: running?.id ?? null,
    cancelling: running !== null && cancelAtOf(running, attached) !== null,
    scheduled: attached?.parked ?? attached?.next ?? null,
    promotionId: again.wanted.promotion?.id ?? null,
  };
  await giveUpWaiting(shop, account, `${key}:abandon`);
  return (await take(shop, account, task, `${locked.at} ${locked.basis}`, key)) ? task : null;
}

/** What can't be bought any more, or not at that second, is not what was shown. */
async function previewed(shop: Shop, account: Account, locked: LockedChange) {
  try {
    return await previewTarget(shop, account, locked, locked.at);
  } catch (error) {
    if (error instanceof ProviderRefused) return null;
    throw error;
  }
}

async function perform(
  shop: Shop,
  account: Account,
  task: Task,
  locked: LockedChange,
  key: string,
): Promise<ChangeOutcome> {
  if (task.kind === "start") return start(shop, account, locked, key);
  const subscription = runningOf(account);
  if (task.kind === "now") return changeNow(shop, account, subscription, task, locked, key);
  await takeBackCancellation(shop, subscription, key);
  const change = { ...locked, promotionId: task.promotionId };
  await schedule(shop, subscription, account.schedule, { change }, key);
  return { kind: "succeeded" };
}

/**
 * `pending_if_incomplete` leaves the old plan in force until the charge has succeeded, and answers 200 when it
 * has not: the open invoice it leaves then would apply the change whenever it is paid. Bank debits take days
 * and know no pending update: there the new plan begins at once.
 */
async function changeNow(
  shop: Shop,
  account: Account,
  subscription: Stripe.Subscription,
  task: Task,
  locked: LockedChange,
  key: string,
): Promise<ChangeOutcome> {
  if (account.schedule) await release(shop, account.schedule.id, key);
  const item = mainItem(subscription);
  const byDebit = defaultMethod(account)?.type === "sepa_debit";
  let made: Stripe.Subscription;
  try {
    made = await asking(() =>
      shop.client.subscriptions.update(
        subscription.id,
        {
          items: [{ ...(item && { id: item.id }), price: locked.priceId, quantity: locked.quantity }],
          proration_behavior: "always_invoice",
          ...(task.promotionId && { discounts: [{ promotion_code: task.promotionId }] }),
          payment_behavior: byDebit ? "allow_incomplete" : "pending_if_incomplete",
          ...(subscription.status !== "trialing" && {
            proration_date: prorationDate(subscription, locked.at),
          }),
        },
        { idempotencyKey: key },
      ),
    );
  } catch (error) {
    if (!isDeclined(error) && !(error instanceof ProviderRefused)) throw error;
    // Nothing was changed: what was to come before comes again.
    if (account.schedule) await putBack(shop, await readAccount(shop, account.customer.id), task, key);
    if (!isDeclined(error)) throw error;
    return { kind: "declined", declineCode: declineCodeOf(error) };
  }
  const changed = await asking(() => shop.client.subscriptions.retrieve(subscription.id));
  // What the change itself was answered names its invoice: the latest of now may be a renewal's already.
  const invoiceId = subscription.status === "trialing" ? null : idOf(made.latest_invoice);
  return settleChange(shop, account, { changed, invoiceId }, task, locked, key);
}

/** How a change of a running subscription stands after it was asked for. */
async function settleChange(
  shop: Shop,
  account: Account,
  { changed, invoiceId }: { changed: Stripe.Subscription; invoiceId: string | null },
  task: Task,
  locked: LockedChange,
  key: string,
): Promise<ChangeOutcome> {
  const shown = shownBy(locked);
  const invoice = invoiceId === null ? null : await readInvoice(shop, invoiceId, "unknown_reference");
  if (!changed.pending_update) {
    // Of several the changed one need not be the dearest any more: it is told by its id.
    const own = account.running && mainItem(account.running);
    const item = changed.items.data.find(({ id }) => id === own?.id) ?? mainItem(changed);
    const isThere = item?.price.id === locked.priceId && (item.quantity ?? 1) === locked.quantity;
    if (!isThere)
      return invoice && wasStale(invoice) ? STALE : { kind: "declined", declineCode: "abandoned" };
    if (task.cancelling) await takeBackCancellation(shop, changed, key);
    const outcome = invoice?.status === "open" ? paymentOutcome(shop, invoice, "change") : null;
    if (invoice && outcome?.kind === "processing") {
      await rememberShown(shop, invoice, shown, key);
      return outcome;
    }
    const difference = invoice ? await putRight(shop, invoice, shown) : undefined;
    return { kind: "succeeded", ...(difference && { difference }) };
  }
  if (!invoice) throw new ProviderUnavailable(`${changed.id} waits for a payment that is not there yet`);
  const outcome = paymentOutcome(shop, invoice, "change");
  const stale = invoice.status === "open" && asksOtherwise(invoice, shown);
  if (stale || outcome.kind === "declined") {
    const seen = await readAccount(shop, account.customer.id);
    const why = stale ? STALE_CODE : outcome.kind === "declined" ? outcome.declineCode : "abandoned";
    await giveUp(shop, seen, invoice, why, key);
  }
  if (!stale && outcome.kind === "requires_action") await markWaiting(shop, invoice, key);
  return stale ? STALE : outcome;
}

/** A change that is confirmed takes a cancellation back, once it is paid. */
export async function takeBackCancellation(
  { client }: Shop,
  subscription: Stripe.Subscription,
  key: string,
): Promise<void> {
  const { id, cancel_at_period_end: atPeriodEnd, cancel_at: at } = subscription;
  if (!atPeriodEnd && !at) return;
  const params = atPeriodEnd ? { cancel_at_period_end: false } : { cancel_at: "" as const };
  await once(() =>
    asking(() => client.subscriptions.update(id, params, { idempotencyKey: `${key}:take-back` })),
  );
}
