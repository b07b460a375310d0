import type Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { lawfulSums } from "../../../../../worker/documents/lawful-sums.ts";
import { mapInvoice } from "../../../../../worker/providers/stripe/map/invoice.ts";
import { mapPrice } from "../../../../../worker/providers/stripe/map/price.ts";

const price = (tax_behavior: Stripe.Price.TaxBehavior) =>
  ({
    ...{ id: "price_1", active: true, currency: "eur", product: "pro", unit_amount: 999, tax_behavior },
    recurring: { interval: "month", interval_count: 1, usage_type: "licensed" },
  }) as Stripe.Price;

describe("a price of Stripe's with VAT in it", () => {
  test("is told as such; what is not specified comes on top", () => {
    expect(mapPrice(price("inclusive"))).toMatchObject({ unitAmount: 999, taxBehavior: "inclusive" });
    expect(mapPrice(price("exclusive"))).not.toHaveProperty("taxBehavior");
    expect(mapPrice(price("unspecified"))).not.toHaveProperty("taxBehavior");
  });

  test("makes an invoice before VAT, with sums that a legal document may show", () => {
    const tax = {
      ...{ amount: 167, tax_behavior: "inclusive", taxability_reason: "standard_rated", taxable_amount: 832 },
      ...{ type: "tax_rate_details", tax_rate_details: { tax_rate: "txr_1" } },
    } as Stripe.Invoice.TotalTax;
    const line = {
      ...{ id: "il_1", amount: 999, quantity: 1, currency: "eur", description: "1 × Pro", taxes: [tax] },
      ...{ period: { start: 1, end: 2 }, discount_amounts: [] },
    } as unknown as Stripe.InvoiceLineItem;
    const invoice = {
      ...{ id: "in_1", object: "invoice", created: 1, currency: "eur", customer: "cus_1", status: "paid" },
      ...{ total: 999, total_excluding_tax: 832, amount_due: 999, amount_paid: 999, amount_remaining: 0 },
      ...{ total_taxes: [tax], discounts: [] },
    } as unknown as Stripe.Invoice;
    const offers = { planName: () => "Pro", price: () => null };
    const context = { offers, rates: new Map([["txr_1", 2_000]]), locale: "fr" };
    const mapped = mapInvoice(invoice, [line], { charges: [], disputes: [], intent: null }, context);
    expect(mapped).toMatchObject({
      lines: [{ quantity: 1, unitAmount: 832, amount: 832, vatRate: 2_000 }],
      vatGroups: [{ category: "S", rate: 2_000, base: 832, tax: 167 }],
      subtotal: 832,
      tax: 167,
      total: 999,
    });
    expect(lawfulSums(mapped)).toEqual(mapped);
  });
});
