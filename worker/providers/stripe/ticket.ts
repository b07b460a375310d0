import type Stripe from "stripe";
import { ProviderRefused } from "../provider.ts";
import { asking, isKeyReused } from "./errors.ts";
import type { Shop } from "./shop.ts";

/**
 * Binds a key to a verb and a customer before anything else is done: Stripe itself refuses it for another.
 * Throws `key_reused`, `unknown_customer`.
 */
export async function takeTicket(
  { client }: Shop,
  providerCustomerId: string,
  verb: string,
  key: string,
): Promise<Stripe.Customer> {
  try {
    return await asking(
      () =>
        client.customers.update(
          providerCustomerId,
          { metadata: { chets_verb: verb } },
          { idempotencyKey: key },
        ),
      { missing: "unknown_customer" },
    );
  } catch (error) {
    if (isKeyReused(error)) throw new ProviderRefused("key_reused", `${key} belongs to another request`);
    throw error;
  }
}
