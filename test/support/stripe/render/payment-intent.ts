import type Stripe from "stripe";
import type { SnapshotInvoice, SnapshotPayment } from "../../../../worker/providers/provider.ts";
import { type SimCustomer, type SimIntent, type SimMethod, seconds } from "../state.ts";
import { renderMethod } from "./payment-method.ts";
import type { Shape } from "./shape.ts";

export function renderIntent(customer: SimCustomer, invoice: SnapshotInvoice): Shape<Stripe.PaymentIntent> {
  const id = customer.invoices.get(invoice.id)?.intentId ?? "";
  const [last] = invoice.payments;
  const failed = invoice.status === "open" && last?.status === "failed";
  const method = customer.methods.find(({ card }) => card.last4 === last?.method?.last4);
  return {
    id,
    object: "payment_intent",
    amount: invoice.total - invoice.creditApplied,
    client_secret: `${id}_secret`,
    created: seconds(invoice.createdAt),
    currency: invoice.currency.toLowerCase(),
    customer: customer.id,
    status: intentStatus(invoice),
    payment_method: failed ? null : (method?.id ?? null),
    last_payment_error: failed && last ? intentError(customer, last, method) : null,
  };
}

/** A payment of its own. */
export function renderOwnIntent(customer: SimCustomer, intent: SimIntent): Shape<Stripe.PaymentIntent> {
  const { id, amount, currency, metadata, created, payments } = intent;
  const [last] = payments;
  const method = customer.methods.find(({ card }) => card.last4 === last?.method?.last4);
  const failed = last?.status === "failed";
  return {
    id,
    object: "payment_intent",
    amount,
    client_secret: `${id}_secret`,
    created: seconds(created),
    currency,
    customer: customer.id,
    metadata,
    status: ownStatus(last?.status),
    payment_method: failed ? null : (method?.id ?? null),
    last_payment_error: failed && last ? intentError(customer, last, method) : null,
  };
}

function ownStatus(last: SnapshotPayment["status"] | undefined): Stripe.PaymentIntent.Status {
  if (last === "succeeded" || last === "requires_action") return last;
  return last === "pending" ? "processing" : "requires_payment_method";
}

function intentStatus(invoice: SnapshotInvoice): Stripe.PaymentIntent.Status {
  if (invoice.status === "paid") return "succeeded";
  if (invoice.status === "void") return "canceled";
  const status = invoice.payments[0]?.status;
  if (status === "pending") return "processing";
  return status === "requires_action" ? "requires_action" : "requires_payment_method";
}

function intentError(customer: SimCustomer, last: SnapshotPayment, method: SimMethod | undefined) {
  const byThem = last.declineCode === "authentication_failed";
  const decline = last.declineCode === "card_declined" ? "generic_decline" : last.declineCode;
  return {
    type: byThem ? "invalid_request_error" : "card_error",
    code: byThem ? "payment_intent_authentication_failure" : last.mandate ? decline : "card_declined",
    ...(!byThem && { decline_code: decline, charge: last.id }),
    ...(method && { payment_method: renderMethod(method, customer.id) }),
  } as Stripe.PaymentIntent.LastPaymentError;
}
