import { makeBill } from "../../../worker/domain/bill.ts";
import { chargePeriod } from "../../../worker/domain/bill-lines.ts";
import { periodFrom } from "../../../worker/domain/calendar.ts";
import { quoteChange } from "../../../worker/domain/change-subscription.ts";
import { type Coupon, discountAt, startDiscount } from "../../../worker/domain/discount.ts";
import { nextPeriod } from "../../../worker/domain/next-period.ts";
import type { Quote } from "../../../worker/domain/quote.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { Subscription, Terms } from "../../../worker/domain/subscription.ts";
import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import { askBank, shownMethod } from "../../../worker/providers/sandbox/engine/bank.ts";
import { holdRetries, recovered } from "../../../worker/providers/sandbox/engine/collect.ts";
import { moveCredit } from "../../../worker/providers/sandbox/engine/credit.ts";
import { forgetCredits } from "../../../worker/providers/sandbox/engine/credited.ts";
import { startDebit } from "../../../worker/providers/sandbox/engine/debit.ts";
import { createInvoice, recordAttempt } from "../../../worker/providers/sandbox/engine/invoice.ts";
import {
  billingOf,
  putInvoice,
  putSubscription,
  runningSubscription,
} from "../../../worker/providers/sandbox/work.ts";
import { cardError, invalid, missing } from "./refusal.ts";
import type { Sim, SimCustomer, SimInvoice, SimSubscription } from "./state.ts";

/** Stripe applies whatever it is told at once: when a change is to come is decided by its caller. */
const AT_ONCE = [{ name: "at once", applies: () => true, effective: "now" as const }];

export function termsOf(sim: Sim, priceId: string, quantity: number): Terms {
  const price = sim.catalogue.prices.find((one) => one.id === priceId);
  if (!price) throw missing("price", priceId);
  const planName = sim.catalogue.plans.find((plan) => plan.id === price.planId)?.name ?? "";
  const { planId, unitAmount, currency, interval } = price;
  return { planId, planName, priceId, unitAmount, currency, interval, quantity };
}

export function quoteUpdate(
  customer: SimCustomer,
  subscription: Subscription,
  terms: Terms,
  at: number,
  coupon: Coupon | null = null,
): Quote {
  const request = { terms, coupon, at, unitAmountOnCurrentInterval: null, rules: AT_ONCE };
  // What is owed stays owed: Stripe credits unused time as if it had been paid.
  const { scheduled, cancellation, collection, status } = subscription;
  const quote = quoteChange({ ...subscription, collection: null }, request, billingOf(customer.work));
  return { ...quote, subscription: { ...quote.subscription, scheduled, cancellation, collection, status } };
}

export function quoteFirst(
  customer: SimCustomer,
  id: string,
  terms: Terms,
  trialDays: number,
  at: number,
  coupon: Coupon | null = null,
): Quote {
  return quoteStart(id, terms, trialDays, at, billingOf(customer.work), coupon);
}

/** The bill of the next whole period, or of one at other terms. */
export function recurringBill(
  customer: SimCustomer,
  subscription: Subscription | null,
  terms: Terms | null,
  at: number,
  /** What the form asks for: `null` for none, nothing for what the subscription has. */
  coupon?: Coupon | null,
) {
  const billing = billingOf(customer.work);
  if (subscription && !terms) return nextPeriod(subscription, billing).bill;
  const wanted = terms ?? subscription?.terms;
  if (!wanted) throw invalid("there is nothing to invoice", "invoice_upcoming_none");
  const own = subscription && discountAt(subscription.discount, subscription.periodEnd);
  const discount = coupon === undefined ? own : coupon && startDiscount(coupon, at);
  const { lines } = chargePeriod(wanted, periodFrom(at, at, wanted.interval), billing, discount);
  return makeBill(wanted.currency, lines, billing.balance);
}

export function invoiceFor(
  sim: Sim,
  customer: SimCustomer,
  quote: Quote,
  reason: SimInvoice["reason"],
): SnapshotInvoice {
  const invoice = createInvoice(customer.work, quote.subscription, quote.bill);
  return note(sim, customer, invoice, reason);
}

/** What Stripe keeps of an invoice beside the rules' own view; the newest is the subscription's latest. */
export function note(
  sim: Sim,
  customer: SimCustomer,
  invoice: SnapshotInvoice,
  reason: SimInvoice["reason"],
): SnapshotInvoice {
  customer.invoices.set(invoice.id, {
    metadata: {},
    reason,
    intentId: sim.newId("pi"),
    taxIds: [...customer.taxIds],
    customFields: [...customer.customFields],
  });
  const extra = customer.subscriptions.get(invoice.subscriptionId ?? "");
  if (extra) extra.latestInvoice = invoice.id;
  return invoice;
}

/** The card that charges go to: the subscription's own, else the customer's. */
export function useCard(customer: SimCustomer, extra: SimSubscription | undefined): void {
  const id = extra?.defaultMethod ?? customer.defaultMethod;
  customer.work.account.card = customer.methods.find((method) => method.id === id)?.card ?? null;
}

/** Charges an open invoice with the customer at the screen. Answers whether it was paid. */
export function attempt(customer: SimCustomer, invoice: SnapshotInvoice): boolean {
  const { work } = customer;
  const { card } = work.account;
  if (startDebit(work, invoice)) {
    const running = runningSubscription(work.account);
    if (running) holdRetries(work, running, invoice.id);
    begin(customer, invoice.id);
    return false;
  }
  const answer = askBank(card, "present");
  const method = shownMethod(card);
  if (answer === "wants_confirmation") {
    recordAttempt(work, invoice, { status: "requires_action", declineCode: null, method }, false);
    return false;
  }
  if (answer !== "succeeds") {
    recordAttempt(work, invoice, { status: "failed", declineCode: answer.declineCode, method }, false);
    return false;
  }
  recordAttempt(work, invoice, { status: "succeeded", declineCode: null, method }, false);
  paid(customer, invoice.id);
  return true;
}

/** What a payment brings about: a pending change, a first period, or the end of being late. */
export function paid(customer: SimCustomer, invoiceId: string): void {
  const { work } = customer;
  begin(customer, invoiceId);
  for (const extra of customer.subscriptions.values()) {
    if (extra.pending?.invoiceId === invoiceId) {
      putSubscription(work, extra.pending.subscription);
      extra.pending = null;
    }
  }
  const running = runningSubscription(work.account);
  if (running) recovered(work, running, invoiceId);
}

/** A first period begins once its invoice is paid, or the bank is asked: Stripe trusts a debit that is under way. */
function begin({ work, subscriptions }: SimCustomer, invoiceId: string): void {
  for (const extra of subscriptions.values()) {
    if (extra.latestInvoice !== invoiceId || !extra.unbegun) continue;
    const { subscription } = extra.unbegun;
    work.account.currency ??= subscription.terms.currency;
    putSubscription(work, subscription);
    extra.unbegun = null;
  }
}

export function payNow(customer: SimCustomer, invoice: SnapshotInvoice): void {
  useCard(customer, customer.subscriptions.get(invoice.subscriptionId ?? ""));
  if (!customer.work.account.card)
    throw invalid("This customer has no attached payment source or default payment method.");
  if (attempt(customer, invoice)) return;
  const [last] = customer.work.invoices.get(invoice.id)?.payments ?? [];
  if (last?.status === "pending") return;
  if (last?.status === "requires_action") throw cardError("invoice_payment_intent_requires_action", null);
  const decline = last?.declineCode === "card_declined" ? "generic_decline" : (last?.declineCode ?? null);
  throw cardError("card_declined", decline);
}

/** A void invoice gives the credit back that it used, and drops what waited for it. */
export function voidInvoice(customer: SimCustomer, invoice: SnapshotInvoice): void {
  if (invoice.status !== "open") throw invalid(`You can only void open invoices; this is ${invoice.status}.`);
  moveCredit(customer.work, "returned", invoice.creditApplied, invoice);
  forgetCredits(customer.work, invoice.id);
  putInvoice(customer.work, { ...invoice, status: "void", amountRemaining: 0, nextAttemptAt: null });
  for (const extra of customer.subscriptions.values()) {
    if (extra.pending?.invoiceId === invoice.id) extra.pending = null;
    if (extra.unbegun && extra.latestInvoice === invoice.id) extra.unbegun.status = "incomplete_expired";
  }
  const running = runningSubscription(customer.work.account);
  if (running) recovered(customer.work, running, invoice.id);
}
