import type Stripe from "stripe";
import type { CustomerPage, ProviderCustomer } from "../provider.ts";
import { asking, once } from "./errors.ts";
import type { Shop } from "./shop.ts";

const PAGE = 100;

/** A page of the account's customers; those that were deleted are not among them. */
export async function listCustomers({ client }: Shop, after: string | null): Promise<CustomerPage> {
  const params = { limit: PAGE, ...(after !== null && { starting_after: after }) };
  const { data, has_more } = await asking(() => client.customers.list(params), {
    missing: "unknown_customer",
  });
  return { data: data.map(mapCustomer), nextCursor: has_more ? (data.at(-1)?.id ?? null) : null };
}

/** Our id is noted once: an account that has one already keeps it. */
export async function adoptCustomer(
  { client }: Shop,
  id: string,
  customerId: string,
  key: string,
): Promise<void> {
  const params = { metadata: { chets_customer: customerId } };
  await once(() =>
    asking(() => client.customers.update(id, params, { idempotencyKey: key }), {
      missing: "unknown_customer",
    }),
  );
}

function mapCustomer({ id, name, email, metadata, preferred_locales }: Stripe.Customer): ProviderCustomer {
  const { chets_customer: customerId, ...notes } = metadata ?? {};
  return {
    providerCustomerId: id,
    customerId: customerId || null,
    name: name ?? "",
    email: email ?? "",
    locale: preferred_locales?.[0] ?? "fr",
    notes,
  };
}
