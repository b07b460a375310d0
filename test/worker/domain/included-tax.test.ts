import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Billing, makeBill } from "../../../worker/domain/bill.ts";
import { quoteChange } from "../../../worker/domain/change-subscription.ts";
import type { PricedLine } from "../../../worker/domain/included-tax.ts";
import { taxWithin } from "../../../worker/domain/included-tax.ts";
import { lineWords } from "../../../worker/domain/line-words.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { Terms } from "../../../worker/domain/subscription.ts";

const RATES = [0, 210, 550, 850, 1_000, 2_000, 10_000];

const line = (amount: number, vatRate: number, more: Partial<PricedLine> = {}): PricedLine => ({
  ...{ description: "Pro, mensuel", quantity: amount < 0 ? -1 : 1, unitAmount: Math.abs(amount), amount },
  ...{ vatCategory: "S", vatRate, periodStart: 0, periodEnd: 1, proration: null, taxBehavior: "inclusive" },
  ...more,
});

const amounts = fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 1, maxLength: 6 });
const anyRate = fc.constantFrom(...RATES);

describe("a price with VAT in it", () => {
  test("is what is paid, to the last minor unit, whatever the rate and the number of lines", () => {
    fc.assert(
      fc.property(amounts, anyRate, (all, rate) => {
        const gross = all.reduce((sum, amount) => sum + amount, 0);
        const bill = makeBill(
          "EUR",
          all.map((amount) => line(amount, rate)),
          0,
        );
        expect(bill.total).toBe(gross);
        expect(bill.subtotal + bill.tax).toBe(gross);
      }),
    );
  });

  test("has one VAT a rate, at most a minor unit from base × rate, and nets that make the base", () => {
    fc.assert(
      fc.property(amounts, anyRate, (all, rate) => {
        const bill = makeBill(
          "EUR",
          all.map((amount) => line(amount, rate)),
          0,
        );
        expect(bill.vatGroups).toHaveLength(1);
        const [group] = bill.vatGroups;
        const base = group?.base ?? 0;
        expect(Math.abs((group?.tax ?? 0) - (base * rate) / 10_000)).toBeLessThanOrEqual(1.5);
        expect(bill.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(base);
        for (const [index, { amount, quantity, unitAmount }] of bill.lines.entries()) {
          expect(amount === 0 ? 0 : quantity * unitAmount).toBe(amount);
          const own = all[index] ?? 0;
          expect(Math.abs(amount - (own - taxWithin(own, rate)))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("beside one before VAT keeps both: the one is paid as agreed, on the other VAT comes on top", () => {
    const bill = makeBill("EUR", [line(12_000, 2_000), line(4_900, 2_000, { taxBehavior: null })], 0);
    expect(bill).toMatchObject({ subtotal: 14_900, tax: 2_980, total: 17_880 });
    const odd = makeBill("EUR", [line(999, 2_000), line(-333, 2_000, { taxBehavior: null })], 0);
    expect(odd.total).toBe(999 - 333 - 67);
  });

  test("keeps its quantity where the net can be shared out, and is one of its amount otherwise", () => {
    const terms = line(3 * 1_200, 2_000, { quantity: 3, unitAmount: 1_200 });
    expect(makeBill("EUR", [terms], 0).lines[0]).toMatchObject({ quantity: 3, unitAmount: 1_000 });
    const odd = line(3 * 999, 2_000, { quantity: 3, unitAmount: 999 });
    expect(makeBill("EUR", [odd], 0).lines[0]).toMatchObject({ quantity: 1, unitAmount: 2_497 });
  });
});

describe("a subscription at such a price", () => {
  const DAY = 86_400_000;
  const at = Date.parse("2026-11-03T09:00:00Z");
  const billing = (category: "S" | "AE", rate: number): Billing => ({
    ...{ treatment: { category, rate }, balance: 0, words: lineWords("fr"), timeZone: "Europe/Paris" },
  });
  const terms = (unitAmount: number, more: Partial<Terms> = {}): Terms => ({
    ...{ planId: "pro", planName: "Pro", priceId: "pro", unitAmount, taxBehavior: "inclusive" as const },
    ...{ currency: "EUR", interval: "month" as const, quantity: 1 },
    ...more,
  });

  test("consumed and credited make what was charged, VAT included, exactly", () => {
    const price = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 0, max: 29 }), (first, second, day) => {
        const start = quoteStart("sub_1", terms(first), 0, at, billing("S", 2_000));
        const request = {
          terms: terms(Math.max(first, second) + 1),
          at: at + day * DAY,
          unitAmountOnCurrentInterval: null,
        };
        const { bill } = quoteChange(start.subscription, request, billing("S", 2_000));
        expect(start.bill.total).toBe(first);
        const share = (whole: number) => Math.round((whole * (30 - day)) / 30);
        // Half a minor unit a line, as without VAT.
        expect(Math.abs(bill.total - (share(request.terms.unitAmount) - share(first)))).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });

  test("costs the same abroad, where no VAT is in it, and is credited at the rate it was charged with", () => {
    const home = quoteStart("sub_1", terms(12_000), 0, at, billing("S", 2_000));
    expect(home.bill).toMatchObject({ subtotal: 10_000, tax: 2_000, total: 12_000 });
    expect(quoteStart("sub_2", terms(12_000), 0, at, billing("AE", 0)).bill).toMatchObject({
      subtotal: 12_000,
      tax: 0,
      total: 12_000,
    });
    const request = { terms: terms(24_000), at: at + 15 * DAY, unitAmountOnCurrentInterval: null };
    const moved = quoteChange(home.subscription, request, billing("AE", 0));
    expect(moved.bill.vatGroups).toEqual([
      { category: "AE", rate: 0, base: 12_000, tax: 0 },
      { category: "S", rate: 2_000, base: -5_000, tax: -1_000 },
    ]);
    expect(moved.bill.total).toBe(6_000);
  });

  test("is compared with one before VAT by what both are before VAT", () => {
    const net = quoteStart(
      "sub_1",
      terms(11_000, { taxBehavior: null, planId: "essentiel" }),
      0,
      at,
      billing("S", 2_000),
    );
    const change = (unitAmount: number) =>
      quoteChange(
        net.subscription,
        { terms: terms(unitAmount), at, unitAmountOnCurrentInterval: null },
        billing("S", 2_000),
      ).effective;
    expect(change(13_199)).toBe("period_end");
    expect(change(13_200)).toBe("now");
  });
});
