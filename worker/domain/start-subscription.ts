import { DAY } from "../../shared/time.ts";
import { fullAmount } from "./amount.ts";
import { type Billing, makeBill } from "./bill.ts";
import { chargePeriod } from "./bill-lines.ts";
import { periodFrom, wholeSecond } from "./calendar.ts";
import { afterCharge, type Coupon, checkCoupon, startDiscount } from "./discount.ts";
import { DomainError } from "./errors.ts";
import { nextPeriod } from "./next-period.ts";
import type { Quote } from "./quote.ts";
import type { Subscription, Terms } from "./subscription.ts";

/**
 * A first subscription, or a new one after the last has ended: the first period is charged at once, or
 * after `trialDays` whole days without a charge. Throws `days_out_of_range` for what is no number of days.
 */
export function quoteStart(
  id: string,
  terms: Terms,
  trialDays: number,
  at: number,
  billing: Billing,
  coupon: Coupon | null = null,
): Quote {
  const start = wholeSecond(at);
  fullAmount(terms);
  checkCoupon(coupon, terms.currency);
  if (!Number.isSafeInteger(trialDays) || trialDays < 0) {
    throw new DomainError("days_out_of_range", `${trialDays} is no number of days of trial`);
  }
  const fresh: Subscription = {
    id,
    status: "active",
    createdAt: start,
    terms,
    anchor: start,
    periodStart: start,
    periodEnd: start,
    trialEnd: null,
    endedAt: null,
    charged: [],
    scheduled: null,
    cancellation: null,
    collection: null,
    discount: coupon && startDiscount(coupon, start),
  };
  return trialDays > 0 ? trial(fresh, start + trialDays * DAY, billing) : paid(fresh, billing);
}

function paid(fresh: Subscription, billing: Billing): Quote {
  const period = periodFrom(fresh.anchor, fresh.periodStart, fresh.terms.interval);
  const discount = fresh.discount ?? null;
  const { lines, charged } = chargePeriod(fresh.terms, period, billing, discount);
  const bill = makeBill(fresh.terms.currency, lines, billing.balance);
  const subscription = {
    ...fresh,
    periodEnd: period.end,
    charged: [charged],
    discount: afterCharge(discount),
  };
  return quoted(subscription, bill, billing);
}

function trial(fresh: Subscription, trialEnd: number, billing: Billing): Quote {
  const subscription: Subscription = { ...fresh, status: "trialing", periodEnd: trialEnd, trialEnd };
  return quoted(subscription, makeBill(fresh.terms.currency, [], billing.balance), billing);
}

function quoted(subscription: Subscription, bill: Quote["bill"], billing: Billing): Quote {
  const next = nextPeriod(subscription, { ...billing, balance: bill.balanceAfter });
  return {
    effective: "now",
    effectiveAt: subscription.periodStart,
    subscription,
    bill,
    nextInvoice: { at: subscription.periodEnd, total: next.bill.due },
    replacesInvoiceId: null,
  };
}
