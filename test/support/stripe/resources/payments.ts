import type Stripe from "stripe";
import { findCustomer } from "../customers.ts";
import { invoiceByIntent, methodBy, ownIntentBy } from "../find.ts";
import { inner, text } from "../form.ts";
import { confirmIntent } from "../intents.ts";
import { pageOf } from "../page-of.ts";
import { invalid } from "../refusal.ts";
import { intentOf } from "../render/by-id.ts";
import { chargesOf, renderCharge, renderOwnCharges } from "../render/charge.ts";
import { renderPayments } from "../render/invoice-payments.ts";
import { renderRefund } from "../render/refund.ts";
import type { Shape } from "../render/shape.ts";
import type { Answer } from "../route.ts";
import { nowOf, type Sim, seconds } from "../state.ts";
import { metadata } from "../subscriptions.ts";

/** Payment intents, charges, and what banks have to say of them later. */
export function payments(answer: Answer, sim: Sim): void {
  answer("get", "/v1/payment_intents/:id", (_, { id }) => intentOf(sim, id ?? ""));
  answer("post", "/v1/payment_intents", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const amount = Number(text(form, "amount"));
    if (!Number.isInteger(amount) || amount < 1) throw invalid("Invalid integer: amount");
    const id = sim.newId("pi");
    const [currency, created] = [text(form, "currency") ?? "", nowOf(sim, customer)];
    customer.intents.push({
      id,
      amount,
      currency,
      created,
      metadata: metadata(form),
      payments: [],
      debit: null,
    });
    return intentOf(sim, id);
  });
  answer("post", "/v1/payment_intents/:id/confirm", (form, { id }) => {
    const [customer, intent] = ownIntentBy(sim, id ?? "");
    if (intent.payments[0]?.status === "succeeded")
      throw invalid("This PaymentIntent has already succeeded.");
    const [owner, { card }] = methodBy(sim, text(form, "payment_method") ?? "");
    if (owner !== customer) throw invalid("The payment method is another customer's.");
    confirmIntent(sim, customer, intent, card);
    return intentOf(sim, intent.id);
  });
  answer("get", "/v1/charges", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const all = [...customer.work.invoices.values()].flatMap((one) =>
      chargesOf(one).map((payment) => renderCharge(customer, one, payment)),
    );
    const own = customer.intents.flatMap((intent) => renderOwnCharges(customer, intent));
    return pageOf([...all, ...own].reverse(), form);
  });
  answer("get", "/v1/refunds", (form) => {
    const charge = text(form, "charge");
    const all = [...sim.customers.values()].flatMap(({ refunds }) => refunds);
    const found = all.filter(({ chargeId }) => !charge || chargeId === charge);
    return pageOf(found.map(renderRefund).reverse(), form);
  });
  answer("get", "/v1/disputes", (form) => {
    const charge = text(form, "charge");
    const all = [...sim.customers.values()].flatMap(({ disputes }) => disputes);
    const found = all.filter(({ chargeId }) => !charge || chargeId === charge);
    const rendered = found.map(
      ({ id, chargeId, status, created }): Shape<Stripe.Dispute> => ({
        id,
        object: "dispute",
        charge: chargeId,
        status,
        created: seconds(created),
      }),
    );
    return pageOf(rendered, form);
  });
  answer("get", "/v1/invoice_payments", (form) => {
    const intentId = text(inner(form, "payment"), "payment_intent") ?? "";
    const [customer, invoice] = invoiceByIntent(sim, intentId);
    const rendered = renderPayments(customer, invoice).map((one) => ({ ...one, invoice: invoice.id }));
    return pageOf(rendered, form);
  });
}
