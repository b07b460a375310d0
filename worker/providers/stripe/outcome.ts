import type Stripe from "stripe";
import { type PaymentOutcome, ProviderRefused, ProviderUnavailable } from "../provider.ts";
import { asking, isDeclined } from "./errors.ts";
import { expanded } from "./map/id-of.ts";
import { declineCodeOf } from "./map/payments.ts";
import type { Shop } from "./shop.ts";

/** What a reference of ours names: an invoice, and why it is to be paid. */
export type Purpose = "change" | "pay";

export function referenceTo(purpose: Purpose, invoiceId: string): string {
  return `${purpose}:${invoiceId}`;
}

export function readReference(reference: string): { purpose: Purpose; invoiceId: string } | null {
  const [purpose, invoiceId] = reference.split(":");
  return (purpose === "change" || purpose === "pay") && invoiceId ? { purpose, invoiceId } : null;
}

/** An invoice with what is needed to see how its payment stands. */
export function readInvoice(
  { client }: Shop,
  id: string,
  missing: "unknown_invoice" | "unknown_reference",
): Promise<Stripe.Invoice> {
  const expand = ["confirmation_secret", "payments.data.payment.payment_intent"];
  return asking(() => client.invoices.retrieve(id, { expand }), { missing });
}

/** How the payment of an invoice stands. */
export function outcomeOf(shop: Shop, invoice: Stripe.Invoice, purpose: Purpose): PaymentOutcome {
  if (invoice.status === "paid") return { kind: "succeeded" };
  if (invoice.status !== "open") {
    return { kind: "declined", declineCode: invoice.metadata?.chets_given_up || "abandoned" };
  }
  const intent = currentIntent(invoice);
  const reference = referenceTo(purpose, invoice.id);
  if (intent?.status === "processing" || intent?.status === "succeeded")
    return { kind: "processing", reference };
  if (intent?.status === "canceled") return { kind: "declined", declineCode: "abandoned" };
  const error = intent?.status === "requires_payment_method" ? intent.last_payment_error : null;
  if (error) return { kind: "declined", declineCode: declineCodeOf(error) };
  return { kind: "requires_action", action: actionOf(shop, invoice), reference };
}

/** A card was refused in Stripe's own fields, which take another one while its invoice is open. */
export function mayTryAgain(invoice: Stripe.Invoice): boolean {
  const intent = currentIntent(invoice);
  return invoice.status === "open" && intent?.status === "requires_payment_method";
}

/** What the page needs to let the customer enter a card or confirm, without another call. */
export function actionOf({ publishableKey }: Shop, invoice: Stripe.Invoice) {
  const clientSecret = invoice.confirmation_secret?.client_secret ?? currentIntent(invoice)?.client_secret;
  if (!clientSecret) throw new ProviderUnavailable(`${invoice.id} has nothing to be confirmed yet`);
  return { kind: "stripe" as const, clientSecret, publishableKey };
}

function currentIntent(invoice: Stripe.Invoice): Stripe.PaymentIntent | null {
  const payments = invoice.payments?.data ?? [];
  const main = payments.find((one) => one.is_default) ?? payments[0];
  return expanded<Stripe.PaymentIntent>(main?.payment.payment_intent);
}

/** Charges an open invoice to the default means of payment, with the customer at the screen. */
export async function charge(
  shop: Shop,
  invoiceId: string,
  purpose: Purpose,
  key: string,
): Promise<PaymentOutcome> {
  try {
    await asking(() => shop.client.invoices.pay(invoiceId, { off_session: false }, { idempotencyKey: key }));
  } catch (error) {
    // Paid a moment before, by Stripe's own retry or in another window: nobody pays twice, and it is paid.
    if (error instanceof ProviderRefused) {
      const invoice = await readInvoice(shop, invoiceId, "unknown_invoice");
      if (invoice.status === "paid") return { kind: "succeeded" };
    }
    if (!isDeclined(error)) throw error;
    // Stripe answers the wish for a confirmation as an error of the card.
    const waits = ["invoice_payment_intent_requires_action", "authentication_required"];
    if (!waits.includes(error.code ?? "")) return { kind: "declined", declineCode: declineCodeOf(error) };
  }
  return outcomeOf(shop, await readInvoice(shop, invoiceId, "unknown_invoice"), purpose);
}
