import type Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { mapPrice } from "../../../../../worker/providers/stripe/map/price.ts";
import {
  mapInvoiceStatus,
  mapSubscriptionStatus,
} from "../../../../../worker/providers/stripe/map/status.ts";
import { mapTreatment, mapVatGroups } from "../../../../../worker/providers/stripe/map/taxes.ts";

describe("words that Stripe adds one day", () => {
  test("a subscription counts as active until it has an end, an invoice as a draft", () => {
    expect(mapSubscriptionStatus({ status: "hibernating" as "active", ended_at: null })).toBe("active");
    expect(mapSubscriptionStatus({ status: "hibernating" as "active", ended_at: 1 })).toBe("canceled");
    expect(mapInvoiceStatus({ status: "floating" as "open" })).toBe("draft");
    expect(mapInvoiceStatus({ status: null })).toBe("draft");
  });

  test("a reason of tax that is not known is told by its rate", () => {
    const tax = { amount: 980, taxable_amount: 4_900, taxability_reason: "new" };
    expect(mapTreatment(tax, new Map())).toEqual({ vatCategory: "S", vatRate: 2_000 });
  });
});

test("two taxes of one rate are one group, and a known rate wins over what the sums say", () => {
  const tax = (amount: number, taxable_amount: number) => ({
    amount,
    taxable_amount,
    taxability_reason: "standard_rated",
    tax_rate_details: { tax_rate: "txr_1" },
  });
  expect(mapVatGroups([tax(1, 3), tax(2, 12)], new Map([["txr_1", 2_000]]))).toEqual([
    { category: "S", rate: 2_000, base: 15, tax: 3 },
  ]);
});

test.each([
  ["a week", { interval: "week", interval_count: 1 }, null],
  ["three months", { interval: "month", interval_count: 3 }, null],
  ["twelve months", { interval: "month", interval_count: 12 }, "year"],
])("a price of %s", (_name, recurring, interval) => {
  const price = {
    id: "p",
    currency: "eur",
    unit_amount: 100,
    product: "x",
    active: true,
    metadata: {},
    recurring,
  };
  expect(mapPrice(price as unknown as Stripe.Price)?.interval ?? null).toBe(interval);
});
