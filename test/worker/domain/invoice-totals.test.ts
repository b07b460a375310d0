import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invoiceTotals, type TaxedLine } from "../../../worker/domain/invoice-totals.ts";

function line(amount: number, vatRate = 2000, vatCategory: TaxedLine["vatCategory"] = "S"): TaxedLine {
  return { amount, vatCategory, vatRate };
}

test("VAT is rounded once for the group: three times 0,33 € bear 0,20 €, not 0,21 €", () => {
  expect(invoiceTotals([line(33), line(33), line(33)])).toEqual({
    vatGroups: [{ category: "S", rate: 2000, base: 99, tax: 20 }],
    subtotal: 99,
    tax: 20,
    total: 119,
  });
});

test("half a cent is rounded away from zero, both ways", () => {
  expect(invoiceTotals([line(125, 2000)]).tax).toBe(25);
  expect(invoiceTotals([line(5, 1000)]).tax).toBe(1);
  expect(invoiceTotals([line(-5, 1000)]).tax).toBe(-1);
});

test("each category and rate is a group of its own, in the order of its first line", () => {
  const { vatGroups, total } = invoiceTotals([
    line(1_000, 550),
    line(1_000),
    line(1_000, 550),
    line(500, 0, "AE"),
  ]);
  expect(vatGroups).toEqual([
    { category: "S", rate: 550, base: 2_000, tax: 110 },
    { category: "S", rate: 2000, base: 1_000, tax: 200 },
    { category: "AE", rate: 0, base: 500, tax: 0 },
  ]);
  expect(total).toBe(3_810);
});

test("two categories of one rate are two groups: reverse charge is not out of scope", () => {
  const { vatGroups } = invoiceTotals([line(1_000, 0, "AE"), line(500, 0, "O")]);
  expect(vatGroups.map((group) => [group.category, group.base])).toEqual([
    ["AE", 1_000],
    ["O", 500],
  ]);
});

test("the credit and the charge of an upgrade share one base", () => {
  expect(invoiceTotals([line(49_000), line(-1_470)])).toMatchObject({
    subtotal: 47_530,
    tax: 9_506,
    total: 57_036,
  });
});

test("nothing billed is nothing due", () => {
  expect(invoiceTotals([])).toEqual({ vatGroups: [], subtotal: 0, tax: 0, total: 0 });
});

test("for any lines: total = subtotal + tax, and a group's tax is at most half a unit from base × rate", () => {
  const lines = fc.array(
    fc.record({
      amount: fc.integer({ min: -10_000_000, max: 10_000_000 }),
      vatRate: fc.constantFrom(0, 210, 550, 1000, 2000),
      vatCategory: fc.constant("S" as const),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(lines, (all) => {
      const totals = invoiceTotals(all);
      expect(totals.total).toBe(totals.subtotal + totals.tax);
      expect(totals.subtotal).toBe(all.reduce((sum, one) => sum + one.amount, 0));
      for (const { base, rate, tax } of totals.vatGroups) {
        expect(Math.abs(tax * 10_000 - base * rate)).toBeLessThanOrEqual(5_000);
      }
    }),
  );
});

describe("bad input", () => {
  test.each([-1, 10_001, 19.6, Number.NaN])("a rate of %s", (rate) => {
    expect(() => invoiceTotals([line(100, rate)])).toThrow(
      expect.objectContaining({ code: "rate_out_of_range" }),
    );
  });

  test("sums past 2^53", () => {
    expect(() => invoiceTotals([line(2 ** 53 - 1, 0), line(2 ** 53 - 1, 0)])).toThrow(
      expect.objectContaining({ code: "amount_out_of_range" }),
    );
  });
});
