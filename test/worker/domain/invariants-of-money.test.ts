import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDigits, formatAmountForDocument } from "../../../shared/money.ts";
import { fullAmount, multiplyDivide } from "../../../worker/domain/amount.ts";
import { useBalance } from "../../../worker/domain/credit-balance.ts";
import { DomainError } from "../../../worker/domain/errors.ts";
import { invoiceTotals, type TaxedLine } from "../../../worker/domain/invoice-totals.ts";
import { consumedAmount, unusedCredit } from "../../../worker/domain/proration.ts";
import { taxTreatment } from "../../../worker/domain/tax-treatment.ts";
import { terms } from "./billing.ts";
import { anyEvents, anyInstant, anyTerms, playEvents } from "./history.ts";

const anyAmount = fc.integer({ min: -1e10, max: 1e10 });
const anyLine: fc.Arbitrary<TaxedLine> = fc.record({
  amount: anyAmount,
  vatRate: fc.constantFrom(0, 210, 550, 1000, 2000),
  vatCategory: fc.constantFrom("S", "E"),
});

test("the order of the lines changes no sum of an invoice", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const [forth, back] = [invoiceTotals(lines), invoiceTotals(lines.toReversed())];
      expect([back.subtotal, back.tax, back.total]).toEqual([forth.subtotal, forth.tax, forth.total]);
    }),
  );
});

test("an invoice and the credit note of its lines make nothing, VAT and all", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const [invoice, note] = [
        invoiceTotals(lines),
        invoiceTotals(lines.map((one) => ({ ...one, amount: -one.amount }))),
      ];
      expect([invoice.subtotal + note.subtotal, invoice.tax + note.tax, invoice.total + note.total]).toEqual([
        0, 0, 0,
      ]);
    }),
  );
});

test("there is one VAT group for each category and rate, and its base is the sum of its lines", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
      const { vatGroups } = invoiceTotals(lines);
      const names = vatGroups.map(({ category, rate }) => `${category} ${rate}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { category, rate, base } of vatGroups) {
        const own = lines.filter((line) => line.vatCategory === category && line.vatRate === rate);
        expect(base).toBe(own.reduce((sum, line) => sum + line.amount, 0));
      }
    }),
  );
});

test("through any invoices, what was due and what the credit paid make all totals, and no credit is lost", () => {
  fc.assert(
    fc.property(fc.array(anyAmount, { maxLength: 30 }), (totals) => {
      let [balance, due] = [0, 0];
      for (const total of totals) {
        const use = useBalance(total, balance);
        balance = use.balanceAfter;
        due += use.due;
        expect(balance).toBeGreaterThanOrEqual(0);
      }
      expect(due - balance).toBe(totals.reduce((sum, total) => sum + total, 0));
    }),
  );
});

test("a quantity costs what its parts cost", () => {
  const quantity = fc.integer({ min: 1, max: 5_000 });
  fc.assert(
    fc.property(quantity, quantity, (one, other) => {
      const cost = (count: number) => fullAmount(terms("pro_month", count));
      expect(cost(one + other)).toBe(cost(one) + cost(other));
    }),
  );
});

test("more time never consumes less, nor more than was charged", () => {
  fc.assert(
    fc.property(anyTerms, anyInstant, anyEvents, (first, at, events) => {
      for (const line of playEvents(first, at, events).flatMap(({ after }) => after.charged)) {
        let before = 0;
        for (let part = 0; part <= 8; part++) {
          const consumed = consumedAmount(
            line,
            line.start + Math.floor((line.end - line.start) * (part / 8)),
          );
          expect(consumed).toBeGreaterThanOrEqual(before);
          before = consumed;
        }
        expect(before).toBe(line.charged);
      }
    }),
  );
});

test("through any changes in a period, what is kept differs from price × time by at most half a unit a line", () => {
  fc.assert(
    fc.property(anyTerms, anyInstant, anyEvents, (first, at, events) => {
      for (const { before, at: now, quote } of playEvents(first, at, events)) {
        if (!quote || quote.bill.lines.length === 0) continue;
        for (const line of before.charged) {
          const kept = line.charged - unusedCredit(line, now);
          const exact = (line.full * (Math.max(line.start, now) - line.start)) / 1000 / line.fullSeconds;
          expect(Math.abs(kept - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }
    }),
  );
});

test("a credit is never larger than the charge that it is for, whatever came between", () => {
  fc.assert(
    fc.property(anyTerms, anyInstant, anyEvents, (first, at, events) => {
      for (const { before, bill, quote } of playEvents(first, at, events)) {
        const credited = -bill.lines
          .filter(({ amount }) => amount < 0)
          .reduce((sum, { amount }) => sum + amount, 0);
        const charged = before.charged.reduce((sum, line) => sum + line.charged, 0);
        if (quote) expect(credited).toBeLessThanOrEqual(charged);
      }
    }),
  );
});

test("amounts are printed with the digits of their currency, and read back as they were", () => {
  fc.assert(
    fc.property(anyAmount, fc.constantFrom("JPY", "EUR", "KWD", "XPF", "TND"), (amount, currency) => {
      const printed = formatAmountForDocument(amount, currency);
      const digits = printed.replace("\u2212", "-").replaceAll("\u00a0", "").replace(",", "");
      expect(Number(digits) + 0).toBe(amount + 0);
      expect(printed.split(",")[1]?.length ?? 0).toBe(currencyDigits(currency));
    }),
  );
});

test("VAT is the seller's rate in category S, or nothing in another", () => {
  const country = fc.constantFrom("FR", "MC", "DE", "GR", "US", "CH", null);
  const vatId = fc.constantFrom("FR44732829320", "DE136695976", "EL123456783", "CHE1", null);
  fc.assert(
    fc.property(country, vatId, (where, id) => {
      const address = where && { line1: "1", line2: null, postalCode: "1", city: "X", country: where };
      const { category, rate } = taxTreatment("FR", { vatId: id, address });
      expect(category === "S" ? rate === 2000 : rate === 0).toBe(true);
      if (where === "FR" || where === null) expect(category).toBe("S");
    }),
  );
});

test("no number, however odd, makes an amount that is none: a typed error or a whole amount", () => {
  const odd = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constantFrom(Number.NaN, Infinity, -0, 2 ** 53));
  fc.assert(
    fc.property(odd, odd, odd, (a, b, divisor) => {
      try {
        const result = multiplyDivide(a, b, divisor);
        expect(Number.isSafeInteger(result) && !Object.is(result, -0)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
      }
    }),
  );
});
