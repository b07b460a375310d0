import { env } from "cloudflare:workers";
import type Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { mapCreditNote } from "../../../../../worker/providers/stripe/map/credit-note.ts";
import { mapDetails, mapFrozenDetails } from "../../../../../worker/providers/stripe/map/details.ts";
import { mapInvoice } from "../../../../../worker/providers/stripe/map/invoice.ts";
import { mapPaymentMethod } from "../../../../../worker/providers/stripe/map/payment-method.ts";
import { mapPlan } from "../../../../../worker/providers/stripe/map/plan.ts";
import { mapPrice } from "../../../../../worker/providers/stripe/map/price.ts";
import { mapSchedule } from "../../../../../worker/providers/stripe/map/schedule.ts";
import { mapSubscription } from "../../../../../worker/providers/stripe/map/subscription.ts";

const samples = (env as { STRIPE_SAMPLES_TEXT?: string }).STRIPE_SAMPLES_TEXT;
const all = samples ? everything(JSON.parse(samples)) : [];
const context = {
  offers: { planName: (id: string) => id, price: () => null },
  rates: new Map(),
  locale: "fr",
};

/** Every object of Stripe's in its samples, however deep it stands in another. */
function everything(value: unknown): { object: string }[] {
  if (Array.isArray(value)) return value.flatMap(everything);
  if (typeof value !== "object" || value === null) return [];
  const own = "object" in value && typeof value.object === "string" ? [value as { object: string }] : [];
  return [...own, ...Object.values(value).flatMap(everything)];
}

/** What was deleted is a stub of an id: no list of Stripe's brings one. */
const of = <T>(object: string) =>
  all.filter((one) => one.object === object && !("deleted" in one && one.deleted)) as unknown as T[];

const WHERE = "openapi/fixtures3.json of https://github.com/stripe/openapi";
if (!samples) console.info(`Stripe's samples are not mapped: set STRIPE_SAMPLES to the path of ${WHERE}.`);

function mapped<T>(object: string, map: (one: T) => unknown): void {
  const found = of<T>(object);
  expect(found.length, object).toBeGreaterThan(0);
  for (const one of found) {
    for (const variant of variants(one)) expect(() => map(variant)).not.toThrow();
  }
}

/** The sample, and the same with each member that may be null left as null: as in life. */
function variants<T>(one: T): T[] {
  const required = new Set(["id", "object", "currency", "items", "lines", "recurring"]);
  const names = Object.keys(one as object).filter((name) => !required.has(name));
  const nullable = names.filter((name) => typeof (one as Record<string, unknown>)[name] === "object");
  return [one, ...nullable.map((name) => ({ ...one, [name]: null }))];
}

describe.skipIf(!samples)("Stripe's own samples", () => {
  test("every subscription is mapped", () => {
    mapped<Stripe.Subscription>("subscription", (one) => mapSubscription(one, null, context.offers));
  });

  test("every invoice, with its lines, payments and parties", () => {
    mapped<Stripe.Invoice>("invoice", (one) => {
      mapInvoice(
        one,
        one.lines?.data ?? [],
        { charges: of<Stripe.Charge>("charge"), disputes: [], intent: null },
        context,
      );
      for (const intent of of<Stripe.PaymentIntent>("payment_intent")) {
        mapInvoice(one, one.lines?.data ?? [], { charges: [], disputes: [], intent }, context);
      }
    });
  });

  test("every credit note", () => {
    const [invoice] = of<Stripe.Invoice>("invoice");
    if (!invoice) throw new Error("the samples hold no invoice");
    mapped<Stripe.CreditNote>("credit_note", (one) => mapCreditNote(one, mapFrozenDetails(invoice), context));
  });

  test("every price, product, means of payment, customer and schedule", () => {
    mapped<Stripe.Price>("price", mapPrice);
    mapped<Stripe.Product>("product", mapPlan);
    mapped<Stripe.PaymentMethod>("payment_method", mapPaymentMethod);
    mapped<Stripe.Customer>("customer", mapDetails);
    mapped<Stripe.SubscriptionSchedule>("subscription_schedule", mapSchedule);
  });

  test("a subscription shows its price, period and plan", () => {
    const [first] = of<Stripe.Subscription>("subscription");
    if (!first) throw new Error("the samples hold no subscription");
    expect(mapSubscription(first, null, context.offers)).toMatchObject({
      status: "active",
      unitAmount: 2_000,
      currency: "USD",
      interval: "month",
      quantity: 1,
      periodStart: (first.items.data[0]?.current_period_start ?? 0) * 1000,
    });
  });
});
