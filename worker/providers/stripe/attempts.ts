import type Stripe from "stripe";
import type { Account } from "./account.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { intentOf } from "./map/invoice.ts";
import type { Attempts } from "./map/payments.ts";
import type { Shop } from "./shop.ts";

const MOST = 1_000;

/** What was tried to pay some invoices: all charges of the customer in one list, and the intents of open ones. */
export async function readAttempts(
  { client }: Shop,
  { customer }: Account,
  invoices: readonly Stripe.Invoice[],
): Promise<(invoice: Stripe.Invoice) => Attempts> {
  const attempted = invoices.filter((invoice) => intentOf(invoice) !== null);
  if (attempted.length === 0) return () => ({ charges: [], intent: null });
  const oldest = Math.min(...attempted.map((invoice) => invoice.created));
  const open = attempted.filter((invoice) => invoice.status === "open");
  const [charges, intents] = await Promise.all([
    asking(() =>
      client.charges
        .list({
          customer: customer.id,
          limit: 100,
          ...(!customer.test_clock && { created: { gte: oldest } }),
        })
        .autoPagingToArray({ limit: MOST }),
    ),
    Promise.all(
      open.map((invoice) =>
        asking(() => client.paymentIntents.retrieve(intentOf(invoice) ?? "", { expand: ["payment_method"] })),
      ),
    ),
  ]);
  return (invoice) => {
    const id = intentOf(invoice);
    return {
      charges: charges.filter((charge) => id !== null && idOf(charge.payment_intent) === id),
      intent: intents.find((intent) => intent.id === id) ?? null,
    };
  };
}
