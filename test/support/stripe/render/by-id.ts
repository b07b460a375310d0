import type Stripe from "stripe";
import { invoiceBy, invoiceByIntent, methodBy, ownIntentBy, scheduleBy, subscriptionBy } from "../find.ts";
import { renderedLines } from "../lines.ts";
import { missing } from "../refusal.ts";
import type { Sim } from "../state.ts";
import { findSubscription } from "../subscriptions.ts";
import { renderInvoice } from "./invoice.ts";
import { renderIntent, renderOwnIntent } from "./payment-intent.ts";
import { renderMethod } from "./payment-method.ts";
import { renderPrice } from "./price.ts";
import { renderProduct } from "./product.ts";
import { renderSchedule } from "./schedule.ts";
import type { Shape } from "./shape.ts";
import { renderSubscription } from "./subscription.ts";

export function invoiceOf(sim: Sim, id: string): Shape<Stripe.Invoice> {
  const [customer, found] = invoiceBy(sim, id);
  return renderInvoice(customer, found, renderedLines(sim.catalogue, found.lines));
}

export function subscriptionOf(sim: Sim, id: string): Shape<Stripe.Subscription> {
  return renderSubscription(...subscriptionBy(sim, id));
}

export function scheduleOf(sim: Sim, id: string): Shape<Stripe.SubscriptionSchedule> {
  const [customer, found] = scheduleBy(sim, id);
  return renderSchedule(customer, found, findSubscription(customer, found.subscriptionId));
}

export function intentOf(sim: Sim, id: string): Shape<Stripe.PaymentIntent> {
  const own = [...sim.customers.values()].some(({ intents }) => intents.some((intent) => intent.id === id));
  return own ? renderOwnIntent(...ownIntentBy(sim, id)) : renderIntent(...invoiceByIntent(sim, id));
}

export function methodOf(sim: Sim, id: string): Shape<Stripe.PaymentMethod> {
  const [customer, method] = methodBy(sim, id);
  return renderMethod(method, method.detached ? null : customer.id);
}

export function productOf({ catalogue }: Sim, id: string): Shape<Stripe.Product> {
  const plan = catalogue.plans.find((one) => one.id === id);
  if (!plan) throw missing("product", id);
  return renderProduct(plan);
}

export function priceOf({ catalogue }: Sim, id: string): Shape<Stripe.Price> {
  const found = catalogue.prices.find((one) => one.id === id);
  if (!found) throw missing("price", id);
  return renderPrice(found);
}
