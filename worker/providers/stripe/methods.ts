import type Stripe from "stripe";
import type { SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import { ProviderRefused } from "../provider.ts";
import { type Account, defaultMethod, readAccount } from "./account.ts";
import { asking, isKeyReused } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { mapPaymentMethod } from "./map/payment-method.ts";
import type { Shop } from "./shop.ts";

/** What is attached to a customer, the default first, then the newest. */
export async function readMethods({ client }: Shop, account: Account): Promise<SavedPaymentMethod[]> {
  const { data } = await asking(() =>
    client.customers.listPaymentMethods(account.customer.id, { limit: 100 }),
  );
  const own = defaultMethod(account)?.id;
  const saved = data.flatMap((one) => {
    const method = mapPaymentMethod(one);
    return method ? [{ ...method, id: one.id, default: one.id === own }] : [];
  });
  return [...saved.filter((one) => one.default), ...saved.filter((one) => !one.default)];
}

/** Of the customer, and of a subscription that has a means of its own. */
export async function setDefaultMethod(shop: Shop, id: string, methodId: string, key: string): Promise<void> {
  const account = await readAccount(shop, id);
  const { client } = shop;
  await ownMethod(shop, id, methodId);
  await keyed(key, () =>
    client.customers.update(
      id,
      { invoice_settings: { default_payment_method: methodId } },
      { idempotencyKey: key },
    ),
  );
  const { running } = account;
  if (!running?.default_payment_method || idOf(running.default_payment_method) === methodId) return;
  await keyed(key, () =>
    client.subscriptions.update(
      running.id,
      { default_payment_method: methodId },
      { idempotencyKey: `${key}:subscription` },
    ),
  );
}

/** Of a customer without a subscription the newest that is left takes the default's place. */
export async function removeMethod(shop: Shop, id: string, methodId: string, key: string): Promise<void> {
  const account = await readAccount(shop, id);
  const { client } = shop;
  const isDefault = defaultMethod(account)?.id === methodId;
  if (isDefault && account.running) {
    throw new ProviderRefused("payment_method_in_use", `${methodId} is what the subscription is paid with`);
  }
  const found = await ownMethod(shop, id, methodId, "or_detached");
  if (found.customer) {
    await keyed(key, () => client.paymentMethods.detach(methodId, {}, { idempotencyKey: key }));
  }
  const left = (await readMethods(shop, account)).filter((one) => one.id !== methodId);
  const [next] = left;
  if (next && !left.some((one) => one.default)) await setDefaultMethod(shop, id, next.id, `${key}:next`);
}

/** Nobody touches what is another customer's; what is nobody's any more may have been theirs. */
async function ownMethod(
  { client }: Shop,
  id: string,
  methodId: string,
  allowed: "attached" | "or_detached" = "attached",
): Promise<Stripe.PaymentMethod> {
  const method = await asking(() => client.paymentMethods.retrieve(methodId), {
    missing: "unknown_payment_method",
  });
  const owner = idOf(method.customer);
  if (owner === id || (owner === null && allowed === "or_detached")) return method;
  throw new ProviderRefused("unknown_payment_method", `no means of payment ${methodId}`);
}

async function keyed<T>(key: string, call: () => Promise<T>): Promise<T> {
  try {
    return await asking(call);
  } catch (error) {
    if (isKeyReused(error)) throw new ProviderRefused("key_reused", `${key} belongs to another request`);
    throw error;
  }
}
