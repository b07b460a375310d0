import fc from "fast-check";
import { expect, test } from "vitest";
import { type Coupon, discountAt, discounted, startDiscount } from "../../../worker/domain/discount.ts";
import { nextPeriod } from "../../../worker/domain/next-period.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import { PARIS, terms } from "./billing.ts";
import { anyInstant, anyTerms, changeAt } from "./history.ts";

const duration: fc.Arbitrary<Coupon["duration"]> = fc.oneof(
  fc.constantFrom({ kind: "once" } as const, { kind: "forever" } as const),
  fc.integer({ min: 1, max: 36 }).map((months) => ({ kind: "repeating", months }) as const),
);
const anyCoupon: fc.Arbitrary<Coupon> = fc.record({
  code: fc.constant("CODE"),
  duration,
  off: fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((basisPoints) => ({ kind: "percent", basisPoints }) as const),
    fc.nat(1e8).map((amount) => ({ kind: "amount", amount, currency: "EUR" }) as const),
  ),
});

test("a reduced price is never below nothing and never above the price", () => {
  fc.assert(
    fc.property(fc.nat(1e9), anyCoupon, anyInstant, (full, coupon, at) => {
      const reduced = discounted(full, startDiscount(coupon, at));
      expect(reduced >= 0 && reduced <= full && Number.isSafeInteger(reduced)).toBe(true);
    }),
  );
});

test("what is charged with a coupon is the price less the reduction, line by line", () => {
  fc.assert(
    fc.property(anyTerms, anyCoupon, anyInstant, (wanted, coupon, at) => {
      const { bill, subscription } = quoteStart("sub_1", wanted, 0, at, PARIS, coupon);
      expect(bill.subtotal).toBe(discounted(wanted.unitAmount * wanted.quantity, startDiscount(coupon, at)));
      expect(subscription.charged.map(({ charged }) => charged)).toEqual([bill.subtotal]);
    }),
  );
});

test("of a charge that a coupon reduced no change credits more than what was paid", () => {
  const part = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(anyTerms, anyTerms, anyCoupon, anyInstant, part, (first, then, coupon, at, elapsed) => {
      const { bill: paid, subscription } = quoteStart("sub_1", first, 0, at, PARIS, coupon);
      const seconds = Math.floor(((subscription.periodEnd - at) / 1000) * elapsed);
      const { bill, effective } = changeAt(subscription, then, at + seconds * 1000);
      const credit = bill.lines.find(({ description }) => description.startsWith("Crédit"));
      if (effective === "now") expect(credit?.unitAmount ?? 0).toBeLessThanOrEqual(paid.subtotal);
    }),
  );
});

test("a coupon for one charge reduces one, one for months those that begin within them, one for ever all", () => {
  fc.assert(
    fc.property(anyCoupon, anyInstant, fc.integer({ min: 1, max: 40 }), (coupon, at, periods) => {
      let now = quoteStart("sub_1", terms("pro_month"), 0, at, PARIS, coupon).subscription;
      for (let index = 1; index <= periods; index++) {
        const { duration: lasts } = coupon;
        const holds = lasts.kind === "forever" || (lasts.kind === "repeating" && index < lasts.months);
        const next = nextPeriod(now, PARIS);
        const expected = holds ? discounted(4_900, startDiscount(coupon, at)) : 4_900;
        expect(next.bill.subtotal).toBe(expected);
        now = next.subscription;
      }
    }),
    { numRuns: 60 },
  );
});

test("a discount that is over is none", () => {
  const coupon: Coupon = {
    code: "TROIS",
    off: { kind: "percent", basisPoints: 1_000 },
    duration: { kind: "repeating", months: 1 },
  };
  const discount = startDiscount(coupon, Date.UTC(2027, 0, 31));
  expect(discountAt(discount, Date.UTC(2027, 1, 28) - 1)).toBe(discount);
  expect(discountAt(discount, Date.UTC(2027, 1, 28))).toBeNull();
});

test.each([-1, 10_001, 0.5, Number.NaN])("%s basis points are no reduction", (basisPoints) => {
  const coupon: Coupon = { code: "X", off: { kind: "percent", basisPoints }, duration: { kind: "once" } };
  expect(() => discounted(100, startDiscount(coupon, 0))).toThrow(
    expect.objectContaining({ code: "rate_out_of_range" }),
  );
});
