import type Stripe from "stripe";
import type { Subscription, Terms } from "../../../worker/domain/subscription.ts";
import type {
  CataloguePlan,
  CataloguePrice,
  SnapshotInvoice,
  SnapshotPayment,
} from "../../../worker/providers/provider.ts";
import { type SimCustomer, type SimInvoice, type SimMethod, type SimSchedule, seconds } from "./state.ts";

/** A part of one of Stripe's objects: each member that is there has the type that the SDK says. */
type Shape<T> = Partial<T> & { id?: string; object?: string };

export function list<T>(data: T[], has_more = false) {
  return { object: "list" as const, data, has_more, url: "/v1" };
}

export function renderProduct(plan: CataloguePlan): Shape<Stripe.Product> {
  const limits = plan.limits.flatMap(({ key, label, unit, value }) => [
    [`limit_${key}`, String(value)],
    [`limit_${key}_label`, label],
    ...(unit ? [[`limit_${key}_unit`, unit]] : []),
  ]);
  return {
    id: plan.id,
    object: "product",
    name: plan.name,
    active: plan.active,
    marketing_features: plan.features.map((name) => ({ name })),
    metadata: { position: String(plan.position), ...Object.fromEntries(limits) },
    livemode: false,
  };
}

export function renderPrice(price: CataloguePrice): Shape<Stripe.Price> {
  return {
    id: price.id,
    object: "price",
    active: price.active,
    billing_scheme: "per_unit",
    currency: price.currency.toLowerCase(),
    product: price.planId,
    type: "recurring",
    unit_amount: price.unitAmount,
    recurring: {
      interval: price.interval,
      interval_count: 1,
      meter: null,
      usage_type: "licensed",
      trial_period_days: null,
    },
    metadata: {
      ...(price.trialDays > 0 && { trial_days: String(price.trialDays) }),
      ...(price.customerId && { customer: price.customerId }),
    },
    livemode: false,
  };
}

export function renderMethod(method: SimMethod, customer: string): Shape<Stripe.PaymentMethod> {
  const { brand, last4, expMonth, expYear } = method.card;
  return {
    id: method.id,
    object: "payment_method",
    type: "card",
    customer,
    card: { brand, last4, exp_month: expMonth, exp_year: expYear } as Stripe.PaymentMethod.Card,
  };
}

export function renderCustomer(customer: SimCustomer): Shape<Stripe.Customer> {
  const { account } = customer.work;
  return {
    id: customer.id,
    object: "customer",
    created: seconds(customer.created),
    // Negative is credit in the customer's favour.
    balance: account.balance === 0 ? 0 : -account.balance,
    currency: account.currency?.toLowerCase() ?? null,
    name: customer.name || null,
    email: customer.email || null,
    address: customer.address.country ? renderAddress(customer.address) : null,
    preferred_locales: customer.locales,
    metadata: customer.metadata,
    test_clock: customer.testClock,
    invoice_settings: {
      custom_fields: customer.customFields.length > 0 ? customer.customFields : null,
      default_payment_method: customer.defaultMethod,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
  };
}

function renderAddress(address: Record<string, string>): Stripe.Address {
  const part = (name: string) => address[name] || null;
  return {
    city: part("city"),
    country: part("country"),
    line1: part("line1"),
    line2: part("line2"),
    postal_code: part("postal_code"),
    state: null,
  };
}

export function priceOf(terms: Terms): Shape<Stripe.Price> {
  return renderPrice({
    ...terms,
    id: terms.priceId,
    active: true,
    trialDays: 0,
    customerId: null,
  });
}

export function renderSubscription(
  customer: SimCustomer,
  subscription: Subscription,
): Shape<Stripe.Subscription> {
  const extra = customer.subscriptions.get(subscription.id);
  const { terms, cancellation, endedAt } = subscription;
  const managed = customer.schedules.find((one) => one.id === extra?.scheduleId);
  const item = {
    id: extra?.itemId ?? "",
    object: "subscription_item",
    current_period_start: seconds(subscription.periodStart),
    current_period_end: seconds(subscription.periodEnd),
    price: priceOf(terms),
    quantity: terms.quantity,
    subscription: subscription.id,
  } as Stripe.SubscriptionItem;
  const direct = cancellation !== null && managed?.endBehavior !== "cancel";
  return {
    id: subscription.id,
    object: "subscription",
    status: extra?.unbegun?.status ?? subscription.status,
    created: seconds(subscription.createdAt),
    start_date: seconds(subscription.createdAt),
    billing_mode: { type: "flexible", flexible: null },
    currency: terms.currency.toLowerCase(),
    customer: customer.id,
    items: list([item]),
    cancel_at_period_end: direct && endedAt === null,
    cancel_at: direct && cancellation ? seconds(cancellation.cancelAt) : null,
    cancellation_details: {
      comment: extra?.comment ?? null,
      feedback: null,
      feedback_option: null,
      reason: null,
    },
    ended_at: endedAt === null ? null : seconds(endedAt),
    trial_end: subscription.trialEnd === null ? null : seconds(subscription.trialEnd),
    default_payment_method: extra?.defaultMethod ?? null,
    latest_invoice: extra?.latestInvoice ?? null,
    metadata: extra?.metadata ?? {},
    schedule: managed?.status === "active" ? managed.id : null,
    pending_update: extra?.pending
      ? ({
          expires_at: seconds(subscription.periodEnd),
          subscription_items: [],
        } as unknown as Stripe.Subscription.PendingUpdate)
      : null,
    livemode: false,
  };
}

export function renderSchedule(
  customer: SimCustomer,
  schedule: SimSchedule,
  subscription: Subscription,
): Shape<Stripe.SubscriptionSchedule> {
  const phase = (terms: Terms, start: number, end: number) =>
    ({
      items: [{ price: terms.priceId, quantity: terms.quantity }],
      start_date: seconds(start),
      end_date: seconds(end),
    }) as Stripe.SubscriptionSchedule.Phase;
  const { periodStart, periodEnd, terms, scheduled } = subscription;
  const month = 30 * 86_400_000;
  return {
    id: schedule.id,
    object: "subscription_schedule",
    customer: customer.id,
    subscription: schedule.subscriptionId,
    status: schedule.status,
    end_behavior: schedule.endBehavior,
    metadata: schedule.metadata,
    current_phase: { start_date: seconds(periodStart), end_date: seconds(periodEnd) },
    phases: [
      phase(terms, periodStart, periodEnd),
      ...(scheduled ? [phase(scheduled.terms, scheduled.effectiveAt, scheduled.effectiveAt + month)] : []),
    ],
  };
}

const REASONS = {
  S: "standard_rated",
  AE: "reverse_charge",
  E: "customer_exempt",
  O: "not_subject_to_tax",
} as const;

type Group = SnapshotInvoice["vatGroups"][number];

export function renderTaxes(groups: readonly Group[]): Stripe.Invoice.TotalTax[] {
  return groups.map(({ category, rate, base, tax }) => ({
    amount: tax,
    tax_behavior: "exclusive",
    tax_rate_details: { tax_rate: `txr_${category}_${rate}` },
    taxability_reason: REASONS[category],
    taxable_amount: base,
    type: "tax_rate_details",
  }));
}

export interface RenderedLine {
  id: string;
  description: string;
  quantity: number;
  amount: number;
  vatCategory: Group["category"];
  vatRate: number;
  periodStart: number;
  periodEnd: number;
  proration: boolean;
  priceId: string;
  productId: string;
}

/** Stripe puts credits first, keeps the price's quantity, and has words of its own. */
export function renderLines(lines: readonly RenderedLine[]): Shape<Stripe.InvoiceLineItem>[] {
  const credits = lines.filter((line) => line.amount < 0);
  const charges = lines.filter((line) => line.amount >= 0);
  return [...credits, ...charges].map(
    (line): Shape<Stripe.InvoiceLineItem> => ({
      id: line.id,
      object: "line_item",
      amount: line.amount,
      subtotal: line.amount,
      currency: "eur",
      description:
        line.amount < 0 ? `Unused time on ${line.productId}` : `${line.quantity} × ${line.productId}`,
      discount_amounts: [],
      period: { start: seconds(line.periodStart), end: seconds(line.periodEnd) },
      quantity: Math.abs(line.quantity),
      pricing: {
        type: "price_details",
        price_details: { price: line.priceId, product: line.productId },
        unit_amount_decimal: null,
      },
      parent: {
        type: "subscription_item_details",
        invoice_item_details: null,
        subscription_item_details: {
          proration: line.proration,
        } as Stripe.InvoiceLineItem.Parent.SubscriptionItemDetails,
      },
      taxes: renderTaxes([{ category: line.vatCategory, rate: line.vatRate, base: line.amount, tax: 0 }]),
    }),
  );
}

export function renderInvoice(
  customer: SimCustomer,
  invoice: SnapshotInvoice,
  lines: readonly RenderedLine[],
): Shape<Stripe.Invoice> {
  const extra = customer.invoices.get(invoice.id) as SimInvoice;
  const details = invoice.customer;
  const due = invoice.total - invoice.creditApplied;
  return {
    id: invoice.id,
    object: "invoice",
    created: seconds(invoice.createdAt),
    currency: invoice.currency.toLowerCase(),
    customer: customer.id,
    customer_name: details.name,
    customer_email: details.email,
    customer_address: details.address
      ? renderAddress({
          line1: details.address.line1,
          line2: details.address.line2 ?? "",
          postal_code: details.address.postalCode,
          city: details.address.city,
          country: details.address.country,
        })
      : null,
    customer_tax_ids: extra.taxIds.map(({ type, value }) => ({
      type,
      value,
    })) as Stripe.Invoice.CustomerTaxId[],
    custom_fields: extra.customFields.length > 0 ? extra.customFields : null,
    billing_reason: extra.reason,
    number: invoice.providerNumber,
    status: invoice.status,
    metadata: extra.metadata,
    lines: list(renderLines(lines)) as unknown as Stripe.Invoice["lines"],
    parent: {
      type: "subscription_details",
      quote_details: null,
      subscription_details: { metadata: null, subscription: invoice.subscriptionId ?? "" },
    },
    total_taxes: renderTaxes(invoice.vatGroups),
    subtotal: invoice.subtotal,
    total: invoice.total,
    total_excluding_tax: invoice.subtotal,
    amount_due: due,
    amount_paid: invoice.amountPaid,
    amount_remaining: invoice.amountRemaining,
    amount_overpaid: 0,
    due_date: null,
    next_payment_attempt: invoice.nextAttemptAt === null ? null : seconds(invoice.nextAttemptAt),
    status_transitions: {
      finalized_at: invoice.finalizedAt === null ? null : seconds(invoice.finalizedAt),
      paid_at: invoice.paidAt === null ? null : seconds(invoice.paidAt),
      marked_uncollectible_at: null,
      voided_at: null,
    },
    livemode: false,
  };
}

/** The attempts that made a charge, oldest first. */
export function chargesOf(invoice: SnapshotInvoice): SnapshotPayment[] {
  const charged = invoice.payments.filter((one) => one.status !== "requires_action" && !byCustomer(one));
  return [...charged].reverse();
}

function byCustomer(payment: SnapshotPayment): boolean {
  return ["authentication_failed", "abandoned"].includes(payment.declineCode ?? "");
}

export function renderCharge(
  customer: SimCustomer,
  invoice: SnapshotInvoice,
  payment: SnapshotPayment,
): Shape<Stripe.Charge> {
  const { method } = payment;
  const failed = payment.status === "failed";
  const reason = payment.declineCode === "card_declined" ? "generic_decline" : payment.declineCode;
  return {
    id: payment.id,
    object: "charge",
    amount: payment.amount,
    amount_refunded: 0,
    refunded: false,
    created: seconds(payment.at),
    currency: invoice.currency.toLowerCase(),
    customer: customer.id,
    status: failed ? "failed" : "succeeded",
    failure_code: failed ? "card_declined" : null,
    outcome: failed ? ({ reason, type: "issuer_declined" } as Stripe.Charge.Outcome) : null,
    payment_intent: customer.invoices.get(invoice.id)?.intentId ?? null,
    payment_method_details: (method?.kind === "card"
      ? {
          type: "card",
          card: {
            brand: method.brand,
            last4: method.last4,
            exp_month: method.expMonth,
            exp_year: method.expYear,
          },
        }
      : null) as Stripe.Charge.PaymentMethodDetails | null,
  };
}

export function renderIntent(customer: SimCustomer, invoice: SnapshotInvoice): Shape<Stripe.PaymentIntent> {
  const id = customer.invoices.get(invoice.id)?.intentId ?? "";
  const [last] = invoice.payments;
  const failed = invoice.status === "open" && last?.status === "failed";
  const method = customer.methods.find(
    ({ card }) => last?.method?.kind === "card" && card.last4 === last.method.last4,
  );
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

function intentStatus(invoice: SnapshotInvoice): Stripe.PaymentIntent.Status {
  if (invoice.status === "paid") return "succeeded";
  if (invoice.status === "void") return "canceled";
  return invoice.payments[0]?.status === "requires_action" ? "requires_action" : "requires_payment_method";
}

function intentError(customer: SimCustomer, last: SnapshotPayment, method: SimMethod | undefined) {
  const byThem = last.declineCode === "authentication_failed";
  const decline = last.declineCode === "card_declined" ? "generic_decline" : last.declineCode;
  return {
    type: byThem ? "invalid_request_error" : "card_error",
    code: byThem ? "payment_intent_authentication_failure" : "card_declined",
    ...(!byThem && { decline_code: decline, charge: last.id }),
    ...(method && { payment_method: renderMethod(method, customer.id) }),
  } as Stripe.PaymentIntent.LastPaymentError;
}

export function renderRate(id: string): Shape<Stripe.TaxRate> {
  const [, category, rate] = id.split("_");
  const percentage = Number(rate) / 100;
  return {
    id,
    object: "tax_rate",
    active: true,
    display_name: category === "S" ? "TVA" : "VAT",
    effective_percentage: percentage,
    inclusive: false,
    percentage,
  };
}
