import { dateInZone, daysBetween } from "../../shared/time.ts";
import { fullAmount } from "./amount.ts";
import type { Billing } from "./bill.ts";
import { type Period, secondsBetween } from "./calendar.ts";
import { type Discount, discounted } from "./discount.ts";
import type { PricedLine } from "./included-tax.ts";
import { remainingCharge, unusedCredit } from "./proration.ts";
import type { ChargedLine, Terms } from "./subscription.ts";

/** A charge as it stands on the bill, and as it is kept to be credited from later. */
export interface Charge {
  /** The price, and below it the reduction where there is one. */
  lines: PricedLine[];
  charged: ChargedLine;
}

/** The charge for a whole period. */
export function chargePeriod(
  terms: Terms,
  period: Period,
  billing: Billing,
  discount: Discount | null = null,
): Charge {
  const full = fullAmount(terms);
  const amount = { quantity: terms.quantity, unitAmount: terms.unitAmount, amount: full, proration: null };
  return charge({ terms, whole: period, part: period, discount }, billing, amount, (whole) => whole);
}

/** The charge for what is left of a period at an instant within it. */
export function chargeRemainder(
  terms: Terms,
  period: Period,
  at: number,
  billing: Billing,
  discount: Discount | null = null,
): Charge {
  const remaining = (whole: number) => remainingCharge(whole, period, at);
  const amount = remaining(fullAmount(terms));
  const proration = at === period.start ? null : shownDays(at, period, billing.timeZone);
  const part = { start: at, end: period.end };
  const line = { quantity: 1, unitAmount: amount, amount, proration };
  return charge({ terms, whole: period, part, discount }, billing, line, remaining);
}

/** Credits of what is unused of each charged line; a line that is used up has none. */
export function creditUnused(
  charged: readonly ChargedLine[],
  period: Period,
  at: number,
  billing: Billing,
): PricedLine[] {
  return charged.flatMap((line) => {
    const credit = unusedCredit(line, at);
    if (credit === 0) return [];
    const { invoiceId } = line;
    const inclusive = line.taxBehavior === "inclusive";
    return {
      description: billing.words.credit(line.planName, line.interval),
      quantity: -1,
      unitAmount: credit,
      amount: -credit,
      // At the rate it was charged with, also when the customer has moved to another country since.
      vatCategory: line.vatCategory,
      vatRate: line.vatRate,
      taxBehavior: line.taxBehavior,
      periodStart: at,
      periodEnd: line.end,
      proration: shownDays(at, { start: period.start, end: line.end }, billing.timeZone),
      ...(invoiceId !== undefined && { credits: { invoiceId, amount: credit, inclusive } }),
    };
  });
}

/**
 * Charges for what was used of lines whose invoice was never paid: that invoice is given up, so there is
 * nothing to credit, and what was used is owed with the change.
 */
export function chargeUsed(
  unpaid: readonly ChargedLine[],
  period: Period,
  at: number,
  billing: Billing,
): PricedLine[] {
  return unpaid.flatMap((line) => {
    const used = line.charged - unusedCredit(line, at);
    if (used === 0) return [];
    const { days, of } = shownDays(at, { start: period.start, end: line.end }, billing.timeZone);
    return {
      description: billing.words.used(line.planName, line.interval),
      quantity: 1,
      unitAmount: used,
      amount: used,
      vatCategory: line.vatCategory,
      vatRate: line.vatRate,
      taxBehavior: line.taxBehavior,
      periodStart: line.start,
      periodEnd: at,
      proration: { days: of - days, of },
    };
  });
}

type ChargedAmount = Pick<PricedLine, "quantity" | "unitAmount" | "amount" | "proration">;

interface Charging {
  terms: Terms;
  whole: Period;
  part: Period;
  discount: Discount | null;
}

function charge(
  { terms, whole, part, discount }: Charging,
  billing: Billing,
  price: ChargedAmount,
  /** What of a whole period's amount is charged. */
  partOf: (whole: number) => number,
): Charge {
  const vat = {
    vatCategory: billing.treatment.category,
    vatRate: billing.treatment.rate,
    ...(terms.taxBehavior === "inclusive" && { taxBehavior: terms.taxBehavior }),
  };
  const times = { periodStart: part.start, periodEnd: part.end };
  const full = discounted(fullAmount(terms), discount);
  const charged = discount ? partOf(full) : price.amount;
  const line: PricedLine = {
    description: billing.words.charge(terms.planName, terms.interval),
    ...price,
    ...vat,
    ...times,
  };
  const reduction = price.amount - charged;
  const reduced: PricedLine[] =
    discount && reduction > 0
      ? [
          {
            description: billing.words.discount(discount.coupon.code),
            quantity: -1,
            unitAmount: reduction,
            amount: -reduction,
            reduction: true,
            couponCode: discount.coupon.code,
            ...vat,
            ...times,
            proration: price.proration,
          },
        ]
      : [];
  const fullSeconds = secondsBetween(whole.start, whole.end);
  const { planName, interval } = terms;
  return {
    lines: [line, ...reduced],
    charged: { planName, interval, charged, full, fullSeconds, ...part, ...vat },
  };
}

function shownDays(at: number, period: Period, zone: string): { days: number; of: number } {
  const [start, now, end] = [
    dateInZone(period.start, zone),
    dateInZone(at, zone),
    dateInZone(period.end, zone),
  ];
  return { days: daysBetween(now, end), of: daysBetween(start, end) };
}
