import type Stripe from "stripe";
import { seconds } from "../state.ts";
import type { Shape } from "./shape.ts";
import { type Group, renderTaxes } from "./taxes.ts";

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
