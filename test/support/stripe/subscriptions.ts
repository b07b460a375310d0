import { cancel, takeBack } from "../../../worker/domain/cancellation.ts";
import type { Subscription } from "../../../worker/domain/subscription.ts";
import { putSubscription } from "../../../worker/providers/sandbox/work.ts";
import { attempt, invoiceFor, quoteFirst, quoteUpdate, termsOf, useCard } from "./billing.ts";
import { type Form, inner, items, text } from "./form.ts";
import { wantedCoupon } from "./promotions.ts";
import { invalid, missing } from "./refusal.ts";
import { nowOf, type Sim, type SimCustomer } from "./state.ts";

/** What a pending update takes; Stripe refuses anything else beside it. */
const PENDING = [
  "expand",
  "payment_behavior",
  "proration_behavior",
  "proration_date",
  "items",
  "discounts",
  "trial_end",
];

export function subscriptionsOf(customer: SimCustomer): Subscription[] {
  const unbegun = [...customer.subscriptions.values()].flatMap((extra) => extra.unbegun?.subscription ?? []);
  return [...unbegun, ...customer.work.account.subscriptions];
}

export function findSubscription(customer: SimCustomer, id: string): Subscription {
  const found = subscriptionsOf(customer).find((one) => one.id === id);
  if (!found) throw missing("subscription", id);
  return found;
}

export function createSubscription(sim: Sim, customer: SimCustomer, form: Form): Subscription {
  const [item] = items(form, "items");
  const terms = termsOf(
    sim,
    item ? (text(item, "price") ?? "") : "",
    Number((item && text(item, "quantity")) ?? 1),
  );
  if (text(form, "payment_behavior") !== "default_incomplete")
    throw invalid("only default_incomplete is known here");
  const id = sim.newId("sub");
  const { work } = customer;
  work.at = nowOf(sim, customer);
  const trialDays = Number(text(form, "trial_period_days") ?? 0);
  const coupon = wantedCoupon(sim, form, terms.currency) ?? null;
  const quote = quoteFirst(customer, id, terms, trialDays, work.at, coupon);
  customer.subscriptions.set(id, {
    metadata: metadata(form),
    defaultMethod: null,
    latestInvoice: null,
    scheduleId: null,
    comment: null,
    itemId: sim.newId("si"),
    pending: null,
    unbegun: quote.bill.due > 0 ? { subscription: quote.subscription, status: "incomplete" } : null,
  });
  if (quote.bill.lines.length > 0) invoiceFor(sim, customer, quote, "subscription_create");
  if (quote.bill.due === 0) {
    work.account.currency ??= terms.currency;
    putSubscription(work, quote.subscription);
  }
  return quote.subscription;
}

export function metadata(form: Form): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inner(form, "metadata")).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
}

/** Empty values take a member away, as Stripe does. */
export function merged(before: Record<string, string>, form: Form): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...before, ...metadata(form) }).filter(([, value]) => value !== ""),
  );
}

export function updateSubscription(sim: Sim, customer: SimCustomer, id: string, form: Form): Subscription {
  const before = findSubscription(customer, id);
  const extra = customer.subscriptions.get(id);
  if (!extra) throw missing("subscription", id);
  if (text(form, "payment_behavior") === "pending_if_incomplete") {
    const other = Object.keys(form).find((name) => !PENDING.includes(name));
    if (other) throw invalid(`You can't pass ${other} with payment_behavior=pending_if_incomplete.`);
  }
  if (text(form, "default_payment_method")) extra.defaultMethod = text(form, "default_payment_method");
  extra.metadata = merged(extra.metadata, form);
  const { work } = customer;
  work.at = nowOf(sim, customer);
  const [item] = items(form, "items");
  if (item) changeItem(sim, customer, before, item, form);
  const atEnd = text(form, "cancel_at_period_end");
  if (atEnd !== null) {
    if (extra.scheduleId) {
      throw invalid("The subscription is managed by the subscription schedule: update the schedule instead.");
    }
    const now = findSubscription(customer, id);
    putSubscription(work, atEnd === "true" ? cancel(now, work.at) : takeBack(now));
  }
  return findSubscription(customer, id);
}

function changeItem(sim: Sim, customer: SimCustomer, before: Subscription, item: Form, form: Form): void {
  const extra = customer.subscriptions.get(before.id);
  if (!extra) return;
  if (text(item, "id") !== extra.itemId) throw missing("subscription item", text(item, "id") ?? "");
  const terms = termsOf(sim, text(item, "price") ?? "", Number(text(item, "quantity") ?? 1));
  if (terms.priceId === before.terms.priceId && terms.quantity === before.terms.quantity) return;
  const { work } = customer;
  const date = Number(text(form, "proration_date") ?? work.at / 1000) * 1000;
  if (before.status !== "trialing" && (date < before.periodStart || date >= before.periodEnd)) {
    throw invalid("proration_date must be within the current billing period");
  }
  const quote = quoteUpdate(customer, before, terms, date, wantedCoupon(sim, form, terms.currency) ?? null);
  const invoice =
    quote.bill.lines.length === 0 ? null : invoiceFor(sim, customer, quote, "subscription_update");
  if (invoice?.status !== "open") {
    putSubscription(work, quote.subscription);
    return;
  }
  useCard(customer, extra);
  if (text(form, "payment_behavior") === "allow_incomplete") putSubscription(work, quote.subscription);
  else if (work.account.card?.mandate) throw invalid("Pending updates are not supported for bank debits.");
  else extra.pending = { subscription: quote.subscription, invoiceId: invoice.id };
  attempt(customer, invoice);
}

/** Ends at once what has not begun. */
export function endSubscription(customer: SimCustomer, id: string, form: Form): Subscription {
  const subscription = findSubscription(customer, id);
  const extra = customer.subscriptions.get(id);
  if (!extra?.unbegun) throw invalid("only an incomplete subscription is ended at once here");
  extra.unbegun.status = "incomplete_expired";
  extra.comment = text(inner(form, "cancellation_details"), "comment");
  return subscription;
}
