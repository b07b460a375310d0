import type Stripe from "stripe";
import type { Account } from "./account.ts";
import { type Charges, chargesSince, newestCharges } from "./charges.ts";
import { asking } from "./errors.ts";
import { idOf } from "./map/id-of.ts";
import { intentOf } from "./map/invoice.ts";
import type { Attempts } from "./map/payments.ts";
import type { Shop } from "./shop.ts";

const MOST_DISPUTES = 100;

/** On a payment of its own: the invoice that it pays again. */
export const REPAYS = "chets_invoice";

/** What was tried to pay some invoices: all charges of the customer in one list, and the intents of open ones. */
export async function readAttempts(
  shop: Shop,
  account: Account,
  invoices: readonly Stripe.Invoice[],
  known?: Charges,
): Promise<(invoice: Stripe.Invoice) => Attempts> {
  const { client } = shop;
  const attempted = invoices.filter((invoice) => intentOf(invoice) !== null);
  if (attempted.length === 0) return () => ({ charges: [], disputes: [], intent: null });
  const oldest = Math.min(...attempted.map((invoice) => invoice.created));
  const open = attempted.filter((invoice) => invoice.status === "open");
  const [charges, intents] = await Promise.all([
    (async () => chargesSince(shop, account, oldest, known ?? (await newestCharges(shop, account))))(),
    Promise.all(
      open.map((invoice) =>
        asking(() => client.paymentIntents.retrieve(intentOf(invoice) ?? "", { expand: ["payment_method"] })),
      ),
    ),
  ]);
  const disputes = await readDisputes(client, charges);
  return (invoice) => {
    const id = intentOf(invoice);
    const isOf = (charge: Stripe.Charge) =>
      (id !== null && idOf(charge.payment_intent) === id) || charge.metadata?.[REPAYS] === invoice.id;
    return {
      charges: charges.filter(isOf),
      disputes,
      intent: intents.find((intent) => intent.id === id) ?? null,
    };
  };
}

/** Each charge has one at the most. */
async function readDisputes(client: Stripe, charges: readonly Stripe.Charge[]): Promise<Stripe.Dispute[]> {
  const disputed = charges.filter((charge) => charge.disputed).slice(0, MOST_DISPUTES);
  const lists = await Promise.all(
    disputed.map(({ id }) => asking(() => client.disputes.list({ charge: id, limit: 1 }))),
  );
  return lists.flatMap(({ data }) => data);
}
