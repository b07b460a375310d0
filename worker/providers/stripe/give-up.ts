import type Stripe from "stripe";
import { type Account, GIVEN_UP } from "./account.ts";
import { asking, once } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { subscriptionOf } from "./map/invoice.ts";
import { schedule } from "./schedule.ts";
import type { Shop } from "./shop.ts";
import { type Task, taskOf } from "./task.ts";

/** Why an invoice was given up that asked for another amount than was shown. */
export const STALE_CODE = "preview_stale";

export function wasStale({ metadata, status }: Stripe.Invoice): boolean {
  return status !== "paid" && metadata?.chets_given_up === STALE_CODE;
}

/** Stripe voids by itself what the customer never confirms: it is known then for a change that came to nothing. */
export async function markWaiting({ client }: Shop, { id }: Stripe.Invoice, key: string): Promise<void> {
  const metadata = { chets_waits: "change" };
  await once(() =>
    asking(() => client.invoices.update(id, { metadata }, { idempotencyKey: `${key}:waits` })),
  );
}

/**
 * Of a change that was not made: nobody ever had to do with its invoice. One that was paid in the instant before it
 * could be voided is marked as well, and is a fact all the same.
 */
export function cameToNothing({ metadata, status }: Stripe.Invoice): boolean {
  if (status === "paid") return false;
  return Boolean(metadata?.chets_given_up || (metadata?.chets_waits && status === "void"));
}

/**
 * Gives up a change that is not paid: its open invoice would apply the change whenever it is paid, so it is
 * voided (marked before, and never shown), and what stood before the change stands again.
 */
export async function giveUp(
  shop: Shop,
  account: Account,
  invoice: Stripe.Invoice,
  declineCode: string,
  key: string,
): Promise<void> {
  const { client } = shop;
  const { id } = invoice;
  if (invoice.status === "open" || invoice.status === "draft") {
    const metadata = { chets_given_up: declineCode };
    await once(() =>
      asking(() => client.invoices.update(id, { metadata }, { idempotencyKey: `${key}:mark` })),
    );
    await once(() => asking(() => client.invoices.voidInvoice(id, {}, { idempotencyKey: `${key}:void` })));
  }
  await endUnbegun(shop, account, subscriptionOf(invoice), key);
  await putBack(shop, account, taskOf(account.customer, null), key);
}

/** A subscription whose first invoice is void can never begin. */
async function endUnbegun({ client }: Shop, account: Account, id: string | null, key: string): Promise<void> {
  const unbegun = account.waiting.find((one) => one.id === id);
  if (!unbegun) return;
  const now = await asking(() => client.subscriptions.retrieve(unbegun.id));
  if (now.status !== "incomplete") return;
  const params = { cancellation_details: { comment: GIVEN_UP } };
  await once(() =>
    asking(() => client.subscriptions.cancel(unbegun.id, params, { idempotencyKey: `${key}:end` })),
  );
}

/** The schedule that was taken off for the change is put on again. */
export async function putBack(shop: Shop, account: Account, task: Task | null, key: string): Promise<void> {
  const { running } = account;
  if (!running || task?.kind !== "now" || task.subscriptionId !== running.id) return;
  if (!task.scheduled || account.schedule?.next || account.schedule?.cancelAt) return;
  const afterwards = task.cancelling ? { endWith: task.scheduled } : { change: task.scheduled };
  await schedule(shop, running, null, afterwards, `${key}:back`);
}

/** Another change, a payment or a cancellation takes the place of whatever still waits for the customer. */
export async function giveUpWaiting(shop: Shop, account: Account, key: string): Promise<void> {
  const { running, waiting } = account;
  const ids = [
    running?.pending_update ? running.latest_invoice : null,
    ...waiting.map((one) => one.latest_invoice),
  ];
  for (const id of ids.map((one) => idOf(one))) {
    if (id === null) continue;
    const invoice = await asking(() => shop.client.invoices.retrieve(id));
    if (invoice.status === "open") await giveUp(shop, account, invoice, "abandoned", `${key}:${id}`);
  }
}
