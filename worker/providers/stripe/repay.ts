import type Stripe from "stripe";
import { type PaymentOutcome, ProviderRefused, ProviderUnavailable } from "../provider.ts";
import { type Account, defaultMethod } from "./account.ts";
import { REPAYS, readAttempts } from "./attempts.ts";
import { asking, isDeclined } from "./errors.ts";
import { returnedAmount } from "./map/dispute.ts";
import { idOf } from "./map/id-of.ts";
import { declineCodeOf, mapPayments } from "./map/payments.ts";
import type { Shop } from "./shop.ts";

const PREFIX = "repay:";

export function isRepayment(reference: string): boolean {
  return reference.startsWith(PREFIX);
}

/**
 * Pays again what a bank took back of an invoice. Stripe takes no second payment of one that it holds as paid, so
 * this is a payment of its own that names it: one for each return, however often it is tried, so that nobody
 * pays twice. Nothing is owed: `succeeded`.
 */
export async function repay(
  shop: Shop,
  account: Account,
  invoice: Stripe.Invoice,
  key: string,
): Promise<PaymentOutcome> {
  const attempts = (await readAttempts(shop, account, [invoice]))(invoice);
  const payments = mapPayments(invoice, attempts);
  const owed = returnedAmount(invoice.amount_paid, payments);
  const returned = payments.find(({ returnedAt }) => returnedAt !== undefined);
  if (owed === 0 || !returned) return { kind: "succeeded" };
  const intent = await intentFor(shop, invoice, owed, returned.id);
  if (intent.status !== "requires_payment_method" && intent.status !== "requires_action") {
    return outcomeOf(shop, intent);
  }
  const method = defaultMethod(account);
  if (!method) return waits(shop, intent);
  try {
    const confirming = { payment_method: method.id, off_session: false };
    const options = { idempotencyKey: `${key}:repay` };
    return outcomeOf(
      shop,
      await asking(() => shop.client.paymentIntents.confirm(intent.id, confirming, options)),
    );
  } catch (error) {
    if (!isDeclined(error)) throw error;
    return { kind: "declined", declineCode: declineCodeOf(error) };
  }
}

/** Throws `unknown_reference`, also for somebody else's. */
export async function settleRepayment(
  shop: Shop,
  providerCustomerId: string,
  reference: string,
): Promise<PaymentOutcome> {
  const id = reference.slice(PREFIX.length);
  const intent = await asking(() => shop.client.paymentIntents.retrieve(id), {
    missing: "unknown_reference",
  });
  if (idOf(intent.customer) !== providerCustomerId) {
    throw new ProviderRefused("unknown_reference", `nothing waits under ${reference}`);
  }
  return outcomeOf(shop, intent);
}

/** The one payment that stands for a return; noted on the invoice, since Stripe forgets keys after a day. */
async function intentFor(
  { client }: Shop,
  invoice: Stripe.Invoice,
  amount: number,
  chargeId: string,
): Promise<Stripe.PaymentIntent> {
  const [of, known] = (invoice.metadata?.chets_repay ?? "").split(" ");
  if (of === chargeId && known) return asking(() => client.paymentIntents.retrieve(known));
  const { currency, customer, id } = invoice;
  const intent = await asking(() =>
    client.paymentIntents.create(
      {
        amount,
        currency,
        customer: idOf(customer) ?? "",
        metadata: { [REPAYS]: id },
        automatic_payment_methods: { enabled: true, allow_redirects: "never" },
      },
      { idempotencyKey: `chets:repay:${chargeId}` },
    ),
  );
  const metadata = { chets_repay: `${chargeId} ${intent.id}` };
  const idempotencyKey = `chets:repay:${chargeId}:note`;
  await asking(() => client.invoices.update(id, { metadata }, { idempotencyKey }));
  return asking(() => client.paymentIntents.retrieve(intent.id));
}

function outcomeOf(shop: Shop, intent: Stripe.PaymentIntent): PaymentOutcome {
  if (intent.status === "succeeded") return { kind: "succeeded" };
  if (intent.status === "processing") return { kind: "processing", reference: `${PREFIX}${intent.id}` };
  if (intent.status === "canceled") return { kind: "declined", declineCode: "abandoned" };
  const error = intent.status === "requires_payment_method" ? intent.last_payment_error : null;
  return error ? { kind: "declined", declineCode: declineCodeOf(error) } : waits(shop, intent);
}

function waits(
  { publishableKey }: Shop,
  { id, client_secret: clientSecret }: Stripe.PaymentIntent,
): PaymentOutcome {
  if (!clientSecret) throw new ProviderUnavailable(`${id} has nothing to be confirmed yet`);
  const action = { kind: "stripe" as const, clientSecret, publishableKey };
  return { kind: "requires_action", action, reference: `${PREFIX}${id}` };
}
