import { checkAmount, multiplyDivide } from "./amount.ts";
import { checkSameCurrency } from "./bill.ts";
import { addMonths } from "./calendar.ts";
import { DomainError } from "./errors.ts";

/** A reduction that a code gives. */
export interface Coupon {
  code: string;
  off: { kind: "percent"; basisPoints: number } | { kind: "amount"; amount: number; currency: string };
  /** For the first charge, for the charges of so many months, or for all. */
  duration: { kind: "once" } | { kind: "repeating"; months: number } | { kind: "forever" };
}

/** A coupon on a subscription. */
export interface Discount {
  coupon: Coupon;
  /** The first instant whose charge is not reduced any more, `null` when nothing but a charge ends it. */
  endsAt: number | null;
}

/** Throws `months_out_of_range` for a duration of no whole months. */
export function startDiscount(coupon: Coupon, at: number): Discount {
  const { duration } = coupon;
  if (duration.kind === "repeating" && (!Number.isSafeInteger(duration.months) || duration.months < 1)) {
    throw new DomainError("months_out_of_range", `${duration.months} is no duration in months`);
  }
  return { coupon, endsAt: duration.kind === "repeating" ? addMonths(at, duration.months) : null };
}

/** Throws `currency_mismatch` for an amount in another currency than what it would reduce. */
export function checkCoupon(coupon: Coupon | null | undefined, currency: string): void {
  if (coupon?.off.kind === "amount") checkSameCurrency(coupon.off.currency, currency);
}

/** The discount of a charge made at an instant, if it still holds. */
export function discountAt(discount: Discount | null | undefined, at: number): Discount | null {
  if (!discount || (discount.endsAt !== null && at >= discount.endsAt)) return null;
  return discount;
}

/** What is left of a discount once something was charged with it. */
export function afterCharge(discount: Discount | null): Discount | null {
  return discount?.coupon.duration.kind === "once" ? null : discount;
}

/**
 * A whole period's price with the discount, before VAT: never below nothing. A part of a period is the same
 * part of this, so that credits are of what was charged and never of the price before the reduction.
 * Throws `rate_out_of_range`, `amount_out_of_range`.
 */
export function discounted(full: number, discount: Discount | null): number {
  if (!discount) return full;
  const { off } = discount.coupon;
  if (off.kind === "amount") return Math.max(0, full - positive(off.amount));
  if (!Number.isInteger(off.basisPoints) || off.basisPoints < 0 || off.basisPoints > 10_000) {
    throw new DomainError("rate_out_of_range", `${off.basisPoints} is not a reduction in basis points`);
  }
  return full - multiplyDivide(full, off.basisPoints, 10_000);
}

function positive(amount: number): number {
  if (checkAmount(amount) < 0) throw new DomainError("amount_out_of_range", `${amount} is no reduction`);
  return amount;
}
