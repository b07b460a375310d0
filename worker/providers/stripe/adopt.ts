import type Stripe from "stripe";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import type { Shop } from "./shop.ts";

/**
 * A means of payment that the customer has set up becomes the default the next time that anybody looks:
 * Stripe attaches it, but charges go on to the old one. Answers whether anything changed.
 */
export async function adoptMethod(
  { client }: Shop,
  customer: Stripe.Customer,
  subscriptions: readonly Stripe.Subscription[],
): Promise<boolean> {
  const setup = customer.metadata?.chets_setup;
  if (!setup) return false;
  const intent = await asking(() => client.setupIntents.retrieve(setup));
  if (intent.status !== "succeeded" && intent.status !== "canceled") return false;
  const method = intent.status === "succeeded" ? idOf(intent.payment_method) : null;
  for (const { id, default_payment_method: own } of subscriptions) {
    if (!method || !own || idOf(own) === method) continue;
    const options = { idempotencyKey: `chets:adopt:${setup}:${id}` };
    await asking(() => client.subscriptions.update(id, { default_payment_method: method }, options));
  }
  await asking(() =>
    client.customers.update(
      customer.id,
      {
        metadata: { chets_setup: "" },
        ...(method && { invoice_settings: { default_payment_method: method } }),
      },
      { idempotencyKey: `chets:adopt:${setup}` },
    ),
  );
  return true;
}
