import type { RequiredAction } from "../../../shared/api/types/index.ts";
import { ProviderRefused, ProviderUnavailable } from "../provider.ts";
import { asking, isKeyReused } from "./errors.ts";
import type { Shop } from "./shop.ts";

/**
 * Where the customer enters a means of payment: Stripe's own fields in the page, so that no card data ever
 * touches this project. The intent is noted on the customer; once it has succeeded it is adopted.
 */
export async function setupPaymentMethod(
  { client, publishableKey }: Shop,
  providerCustomerId: string,
  key: string,
): Promise<RequiredAction> {
  try {
    const intent = await asking(
      () =>
        client.setupIntents.create(
          {
            customer: providerCustomerId,
            usage: "off_session",
            automatic_payment_methods: { enabled: true },
          },
          { idempotencyKey: key },
        ),
      { missing: "unknown_customer" },
    );
    await asking(() =>
      client.customers.update(
        providerCustomerId,
        { metadata: { chets_setup: intent.id } },
        { idempotencyKey: `${key}:note` },
      ),
    );
    if (!intent.client_secret) throw new ProviderUnavailable("Stripe gave no client secret");
    return { kind: "stripe", clientSecret: intent.client_secret, publishableKey };
  } catch (error) {
    if (isKeyReused(error)) throw new ProviderRefused("key_reused", `${key} belongs to another request`);
    throw error;
  }
}
