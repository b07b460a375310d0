import { fullAmount } from "./amount.ts";
import { type Bill, type Billing, checkSameCurrency, makeBill } from "./bill.ts";
import { chargePeriod, chargeRemainder, chargeUsed, creditUnused } from "./bill-lines.ts";
import { checkWithin, type Period, periodFrom, wholeSecond } from "./calendar.ts";
import { CHANGE_TIMING, changeTiming, type TimingRule } from "./change-timing.ts";
import { hasEnded } from "./current-subscription.ts";
import { afterCharge, type Coupon, checkCoupon, discountAt, startDiscount } from "./discount.ts";
import { DomainError } from "./errors.ts";
import { taxWithin } from "./included-tax.ts";
import { nextPeriod } from "./next-period.ts";
import type { Quote } from "./quote.ts";
import type { Subscription, Terms } from "./subscription.ts";

export interface ChangeRequest {
  terms: Terms;
  at: number;
  /** What a unit of the new plan costs before VAT on the current interval, for the rule of the lower price. */
  unitAmountOnCurrentInterval: number | null;
  rules?: readonly TimingRule[];
  /** Takes the place of the reduction that there is. */
  coupon?: Coupon | null;
  /** Credit that was used on the owed invoice, and is the customer's again when this takes its place. */
  owedCredit?: number;
}

/**
 * Another price, plan or quantity, now or at the period's end as the timing rules say. Whatever was
 * scheduled before is replaced, and a pending cancellation is taken back. While the invoice of the present
 * lines is owed, a change at once takes its place: what was used of the unpaid period is charged with the new plan,
 * and what else stood there (credits of time that was paid, credit that was used on it) stands on the new one.
 * Throws `subscription_ended`, and `outside_period` for an instant that the present period does not hold.
 */
export function quoteChange(subscription: Subscription, request: ChangeRequest, billing: Billing): Quote {
  const { terms } = request;
  fullAmount(terms);
  checkSameCurrency(subscription.terms.currency, terms.currency);
  checkCoupon(request.coupon, terms.currency);
  if (hasEnded(subscription.status)) {
    throw new DomainError("subscription_ended", `${subscription.id} has ended and can't be changed`);
  }
  const at = wholeSecond(request.at);
  checkWithin({ start: subscription.periodStart, end: subscription.periodEnd }, at);
  const kept: Subscription = { ...subscription, scheduled: null, cancellation: null };
  const effective = changeTiming(
    {
      trialing: subscription.status === "trialing",
      current: { ...subscription.terms, unitAmount: beforeTax(subscription.terms, billing) },
      target: { ...terms, unitAmount: beforeTax(terms, billing) },
      targetUnitAmountOnCurrentInterval: request.unitAmountOnCurrentInterval,
    },
    request.rules ?? CHANGE_TIMING,
  );
  if (effective === "period_end") {
    const effectiveAt = subscription.periodEnd;
    const discount = request.coupon && startDiscount(request.coupon, effectiveAt);
    const scheduled = { terms, effectiveAt, ...(discount && { discount }) };
    return quoted(effective, scheduled.effectiveAt, { ...kept, scheduled }, nothing(terms, billing), billing);
  }
  const discount = request.coupon ? startDiscount(request.coupon, at) : discountAt(subscription.discount, at);
  const reduced: Subscription = { ...kept, discount };
  if (subscription.status === "trialing")
    return quoted("now", at, { ...reduced, terms }, nothing(terms, billing), billing);
  return changeNow(reduced, terms, at, billing, request.owedCredit ?? 0);
}

function changeNow(
  subscription: Subscription,
  terms: Terms,
  at: number,
  billing: Billing,
  owedCredit: number,
): Quote {
  const current: Period = { start: subscription.periodStart, end: subscription.periodEnd };
  const sameInterval = terms.interval === subscription.terms.interval;
  const period = sameInterval ? current : periodFrom(at, at, terms.interval);
  const discount = subscription.discount ?? null;
  const { lines: charges, charged } = sameInterval
    ? chargeRemainder(terms, period, at, billing, discount)
    : chargePeriod(terms, period, billing, discount);
  const { collection } = subscription;
  const owed = collection && !collection.forOtherTime ? collection.invoiceId : null;
  const carried =
    owed === null
      ? creditUnused(subscription.charged, current, at, billing)
      : [...chargeUsed(subscription.charged, current, at, billing), ...(subscription.carried ?? [])];
  const changed: Subscription = {
    ...subscription,
    terms,
    anchor: sameInterval ? subscription.anchor : at,
    periodStart: period.start,
    periodEnd: period.end,
    charged: [charged],
    carried: carried.length > 0 ? carried : undefined,
    discount: afterCharge(discount),
    ...(owed !== null && { status: "active", collection: null }),
  };
  const balance = billing.balance + (owed === null ? 0 : owedCredit);
  const bill = makeBill(terms.currency, [...charges, ...carried], balance);
  return { ...quoted("now", at, changed, bill, billing), replacesInvoiceId: owed };
}

/** What a unit costs before VAT: prices of both kinds are compared by it. */
export function beforeTax(
  { unitAmount, taxBehavior }: Pick<Terms, "unitAmount" | "taxBehavior">,
  { treatment }: Billing,
): number {
  return taxBehavior === "inclusive" ? unitAmount - taxWithin(unitAmount, treatment.rate) : unitAmount;
}

function nothing(terms: Terms, billing: Billing): Bill {
  return makeBill(terms.currency, [], billing.balance);
}

function quoted(
  effective: Quote["effective"],
  effectiveAt: number,
  subscription: Subscription,
  bill: Bill,
  billing: Billing,
): Quote {
  const next = nextPeriod(subscription, { ...billing, balance: bill.balanceAfter });
  const nextInvoice = { at: subscription.periodEnd, total: next.bill.due };
  return { effective, effectiveAt, subscription, bill, nextInvoice, replacesInvoiceId: null };
}
