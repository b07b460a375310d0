import type Stripe from "stripe";
import type { SnapshotLine } from "../../../../shared/snapshot.ts";
import { lineWords } from "../../../domain/line-words.ts";
import { idOf } from "./id-of.ts";
import { instant } from "./instant.ts";
import { mapInterval } from "./price.ts";
import type { Offers } from "./subscription.ts";
import { inclusiveTax, mapTreatment, type Rates, sum } from "./taxes.ts";

export interface LineContext {
  offers: Offers;
  rates: Rates;
  locale: string;
  /** What the discounts of the invoice are called, by their ids. */
  codes?: ReadonlyMap<string, string>;
}

/** Lines in our order: what is charged first, each with what lowers it below it, then what is credited. */
export function mapLines(lines: readonly Stripe.InvoiceLineItem[], context: LineContext): SnapshotLine[] {
  const mapped = lines.map((line) => mapLine(line, context));
  const isCharge = ([line]: SnapshotLine[]) => (line?.amount ?? 0) >= 0;
  return [...mapped.filter(isCharge), ...mapped.filter((one) => !isCharge(one))].flat();
}

/** The line, and what a coupon takes off it: a reduction is stated (code de commerce L441-9), not hidden. */
function mapLine(line: Stripe.InvoiceLineItem, context: LineContext): SnapshotLine[] {
  const discount = sum(line.discount_amounts?.map((one) => one.amount));
  const inclusive = inclusiveTax(line.taxes);
  // Of a price with VAT in it the net is known of the whole alone.
  const isStated = discount > 0 && inclusive === 0;
  const amount = line.amount - inclusive - (isStated ? 0 : discount);
  const mapped = priceLine(line, amount, context);
  if (!isStated) return [mapped];
  const code = context.codes?.get(idOf(line.discount_amounts?.[0]?.discount) ?? "") ?? "";
  return [
    mapped,
    {
      ...mapped,
      id: `${line.id}:reduction`,
      description: lineWords(context.locale).discount(code).trim(),
      quantity: -1,
      unitAmount: discount,
      amount: -discount,
      reduction: true,
    },
  ];
}

function priceLine(line: Stripe.InvoiceLineItem, amount: number, context: LineContext): SnapshotLine {
  const proration = isProration(line);
  const quantity = line.quantity ?? 1;
  // A share of a price or a credit is no multiple of a unit price: it is one of its amount.
  const whole = !proration && amount > 0 && quantity > 0 && amount % quantity === 0;
  return {
    id: line.id,
    description: describe(line, context),
    quantity: whole ? quantity : amount < 0 ? -1 : 1,
    unitAmount: whole ? amount / quantity : Math.abs(amount),
    amount,
    ...mapTreatment(line.taxes?.[0], context.rates),
    periodStart: instant(line.period.start),
    periodEnd: instant(line.period.end),
    proration,
  };
}

export function isProration(line: Pick<Stripe.InvoiceLineItem, "parent">): boolean {
  const { parent } = line;
  return parent?.subscription_item_details?.proration ?? parent?.invoice_item_details?.proration ?? false;
}

/** Our words for what is one of our plans, Stripe's own for anything else. */
function describe(line: Stripe.InvoiceLineItem, { offers, locale }: LineContext): string {
  const details = line.pricing?.price_details;
  const price = details && offers.price(idOf(details.price) ?? "");
  const interval = price?.recurring ? mapInterval(price.recurring) : null;
  if (!details || !interval) return line.description ?? "";
  const words = lineWords(locale);
  const name = offers.planName(details.product);
  return line.amount < 0 ? words.credit(name, interval) : words.charge(name, interval);
}
