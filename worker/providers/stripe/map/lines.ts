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
}

/** Lines in our order: what is charged first, then what is credited. */
export function mapLines(lines: readonly Stripe.InvoiceLineItem[], context: LineContext): SnapshotLine[] {
  const mapped = lines.map((line) => mapLine(line, context));
  return [...mapped.filter((line) => line.amount >= 0), ...mapped.filter((line) => line.amount < 0)];
}

function mapLine(line: Stripe.InvoiceLineItem, context: LineContext): SnapshotLine {
  const discount = sum(line.discount_amounts?.map((one) => one.amount));
  const amount = line.amount - discount - inclusiveTax(line.taxes);
  const proration = isProration(line);
  const quantity = line.quantity ?? 1;
  // A share of a price, a credit or a discounted line is no multiple of a unit price: it is one of its amount.
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
