import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consumedAmount, remainingCharge, unusedCredit } from "../../../worker/domain/proration.ts";
import type { ChargedLine } from "../../../worker/domain/subscription.ts";
import { instant } from "./billing.ts";

const NOVEMBER = { start: instant("2026-11-03T09:00:00Z"), end: instant("2026-12-03T09:00:00Z") };

function wholeLine(full: number, period = NOVEMBER): ChargedLine {
  return {
    planName: "Pro",
    interval: "month",
    charged: full,
    full,
    fullSeconds: (period.end - period.start) / 1000,
    ...period,
    vatCategory: "S",
    vatRate: 2000,
  };
}

test("nine of thirty days of 49 € are 14,70 €", () => {
  expect(unusedCredit(wholeLine(4_900), instant("2026-11-24T09:00:00Z"))).toBe(1_470);
});

test("proration is to the second, not to the day", () => {
  const line = wholeLine(2_592_000);
  expect(unusedCredit(line, NOVEMBER.start + 1_000)).toBe(2_591_999);
});

test("nothing is consumed before a line's time and all of it after", () => {
  const line = wholeLine(4_900);
  expect(consumedAmount(line, NOVEMBER.start - 5_000)).toBe(0);
  expect(consumedAmount(line, NOVEMBER.end)).toBe(4_900);
  expect(consumedAmount(line, NOVEMBER.end + 5_000)).toBe(4_900);
});

describe("the charge for the rest", () => {
  test("is the whole price at the start of the period", () => {
    expect(remainingCharge(9_900, NOVEMBER, NOVEMBER.start)).toBe(9_900);
  });

  test.each([NOVEMBER.end, NOVEMBER.start - 1])("is refused outside the period", (at) => {
    expect(() => remainingCharge(9_900, NOVEMBER, at)).toThrow(
      expect.objectContaining({ code: "outside_period" }),
    );
  });
});

/** A line that was charged for what was left of a period at some second of it. */
const charged = fc
  .record({
    full: fc.integer({ min: 0, max: 50_000_000 }),
    seconds: fc.integer({ min: 2_419_200, max: 31_622_400 }),
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    elapsed: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ full, seconds, from, elapsed }) => {
    const period = { start: NOVEMBER.start, end: NOVEMBER.start + seconds * 1000 };
    const start = period.start + Math.floor(seconds * from) * 1000;
    const amount = remainingCharge(full, period, start);
    const line = { ...wholeLine(full, period), charged: amount, start };
    return { line, at: start + Math.floor(((period.end - start) / 1000) * elapsed) * 1000 };
  });

describe("for each charged line at every second", () => {
  test("consumed + credited = charged, exactly, and neither is negative", () => {
    fc.assert(
      fc.property(charged, ({ line, at }) => {
        const [consumed, credited] = [consumedAmount(line, at), unusedCredit(line, at)];
        expect(consumed + credited).toBe(line.charged);
        expect(consumed).toBeGreaterThanOrEqual(0);
        expect(credited).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("what is kept is at most half a minor unit from price × time", () => {
    fc.assert(
      fc.property(charged, ({ line, at }) => {
        const elapsed = BigInt((at - line.start) / 1000);
        const seconds = BigInt(line.fullSeconds);
        const twiceOff = 2n * (BigInt(consumedAmount(line, at)) * seconds - BigInt(line.full) * elapsed);
        expect((twiceOff < 0n ? -twiceOff : twiceOff) <= seconds).toBe(true);
      }),
    );
  });
});
