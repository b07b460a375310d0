import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCurrency, fullAmount, multiplyDivide } from "../../../worker/domain/amount.ts";
import { terms } from "./billing.ts";

describe("a product is divided exactly and rounded half away from zero", () => {
  test.each([
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [-2, 1, 3, -1],
    [4_900, 777_600, 2_592_000, 1_470],
    [0, 12, 7, 0],
  ])("%i × %i ÷ %i is %i", (a, b, divisor, expected) => {
    expect(multiplyDivide(a, b, divisor)).toBe(expected);
  });

  test("no negative zero comes out", () => {
    expect(Object.is(multiplyDivide(-1, 1, 100), 0)).toBe(true);
  });

  test("a product past 2^53 loses nothing", () => {
    expect(multiplyDivide(9_007_199_254_740_991, 31_535_999, 31_536_000)).toBe(9_007_198_969_124_576);
  });

  test("small and large products follow one rule: the result is at most half a unit from the quotient", () => {
    const operand = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(
        operand,
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        (a, b, divisor) => {
          fc.pre(Math.abs((a * b) / divisor) < 2 ** 52);
          const twiceOff =
            2n * (BigInt(multiplyDivide(a, b, divisor)) * BigInt(divisor) - BigInt(a) * BigInt(b));
          expect((twiceOff < 0n ? -twiceOff : twiceOff) <= BigInt(divisor)).toBe(true);
        },
      ),
    );
  });
});

describe("bad input", () => {
  test.each([2 ** 53, 0.5, Number.NaN])("%s is no amount", (amount) => {
    expect(() => multiplyDivide(amount, 1, 1)).toThrow(
      expect.objectContaining({ code: "amount_out_of_range" }),
    );
  });

  test("nothing is divided by nothing", () => {
    expect(() => multiplyDivide(1, 1, 0)).toThrow(expect.objectContaining({ code: "amount_out_of_range" }));
  });

  test.each(["eur", "EURO", "XYZ", ""])("%s is no currency", (currency) => {
    expect(() => checkCurrency(currency)).toThrow(expect.objectContaining({ code: "unknown_currency" }));
  });

  test.each(["EUR", "JPY", "KWD"])("%s is one", (currency) => {
    expect(checkCurrency(currency)).toBe(currency);
  });

  test.each([0, -1, 1.5, Number.NaN])("%s is no quantity", (quantity) => {
    expect(() => fullAmount(terms("pro_month", quantity))).toThrow(
      expect.objectContaining({ code: "quantity_out_of_range" }),
    );
  });

  test("a price below zero", () => {
    expect(() => fullAmount({ ...terms("pro_month"), unitAmount: -1 })).toThrow(
      expect.objectContaining({ code: "amount_out_of_range" }),
    );
  });

  test("a price × quantity past 2^53", () => {
    expect(() => fullAmount({ ...terms("pro_month", 10_000), unitAmount: 2 ** 52 })).toThrow(
      expect.objectContaining({ code: "amount_out_of_range" }),
    );
  });
});
