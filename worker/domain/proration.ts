import { multiplyDivide } from "./amount.ts";
import { checkWithin, type Period, secondsBetween } from "./calendar.ts";
import type { ChargedLine } from "./subscription.ts";

/**
 * What of a charged line is used up at an instant: the price of the elapsed seconds, rounded half away
 * from zero to the minor unit, and all of it once the line's time is over. Throws `period_reversed` for a
 * line that ends before it begins.
 */
export function consumedAmount(line: ChargedLine, at: number): number {
  secondsBetween(line.start, line.end);
  if (at >= line.end) return line.charged;
  const elapsed = at <= line.start ? 0 : secondsBetween(line.start, at);
  return Math.min(line.charged, multiplyDivide(line.full, elapsed, line.fullSeconds));
}

/**
 * The credit for what of a charged line is left at an instant, a positive amount before VAT:
 * `credit = charged − round(consumed)`.
 *
 * Invariant: for each charged line consumed + credited = charged, exactly, and what is kept differs
 * from price × time by at most half a minor unit. It holds through any number of changes in a period,
 * since each change credits from the charged line itself and never from a difference of two prices.
 */
export function unusedCredit(line: ChargedLine, at: number): number {
  return line.charged - consumedAmount(line, at);
}

/**
 * The charge for the rest of a period, before VAT: `round(price × remaining ÷ total)` by the second.
 * Throws `period_reversed`, and `outside_period` for an instant that the period does not hold.
 */
export function remainingCharge(full: number, period: Period, at: number): number {
  const whole = secondsBetween(period.start, period.end);
  checkWithin(period, at);
  return multiplyDivide(full, secondsBetween(at, period.end), whole);
}
