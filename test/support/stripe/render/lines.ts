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
  /** What a coupon takes off it. */
  discount?: { amount: number; description: string };
}

/** Stripe puts credits first, keeps the price's quantity, and has words of its own. */
export function renderLines(lines: readonly RenderedLine[], owner: string): Shape<Stripe.InvoiceLineItem>[] {
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
      discount_amounts: line.discount
        ? [{ amount: line.discount.amount, discount: `di_${owner}_${codeIn(line.discount.description)}` }]
        : [],
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
      taxes: renderTaxes([
        {
          category: line.vatCategory,
          rate: line.vatRate,
          base: line.amount - (line.discount?.amount ?? 0),
          tax: 0,
        },
      ]),
    }),
  );
}

/** `Remise CODE`, as the rules say it. */
function codeIn(description: string): string {
  return description.split(" ").at(-1) ?? "";
}

/** The discounts that some lines were lowered by, each once. */
export function discountsOf(lines: readonly RenderedLine[], owner: string): string[] {
  const codes = lines.flatMap(({ discount }) => (discount ? codeIn(discount.description) : []));
  return [...new Set(codes)].map((code) => `di_${owner}_${code}`);
}
