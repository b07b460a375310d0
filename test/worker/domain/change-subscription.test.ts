import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Billing } from "../../../worker/domain/bill.ts";
import { cancel } from "../../../worker/domain/cancellation.ts";
import { quoteChange } from "../../../worker/domain/change-subscription.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { Subscription } from "../../../worker/domain/subscription.ts";
import { day, instant, PARIS, type PlanId, type PriceId, started, terms, unitAmountOn } from "./billing.ts";

function quote(
  from: Subscription,
  priceId: PriceId,
  at: string | number,
  quantity = 1,
  billing: Billing = PARIS,
) {
  const wanted = terms(priceId, quantity);
  const request = {
    terms: wanted,
    at: typeof at === "number" ? at : instant(at),
    unitAmountOnCurrentInterval: unitAmountOn(wanted.planId as PlanId, from.terms.interval),
  };
  return quoteChange(from, request, billing);
}

const PRO = started("pro_month", "2026-11-03T09:00:00Z");

describe("Pro, monthly, to Pro, yearly, nine days before the end", () => {
  const { bill, effective, subscription, nextInvoice } = quote(PRO, "pro_year", "2026-11-24T09:00:00Z");

  test("charges the year and credits the nine days", () => {
    expect(effective).toBe("now");
    expect(bill.lines.map((line) => [line.description, line.amount, line.proration])).toEqual([
      ["Pro, annuel", 49_000, null],
      ["Crédit sur Pro, mensuel", -1_470, { days: 9, of: 30 }],
    ]);
    expect(bill).toMatchObject({ subtotal: 47_530, tax: 9_506, total: 57_036, due: 57_036 });
  });

  test("begins a year of its own", () => {
    expect([day(subscription.periodStart), day(subscription.periodEnd)]).toEqual([
      "2026-11-24",
      "2027-11-24",
    ]);
    expect(subscription.anchor).toBe(instant("2026-11-24T09:00:00Z"));
    expect(nextInvoice).toEqual({ at: instant("2027-11-24T09:00:00Z"), total: 58_800 });
  });
});

test("a dearer plan now keeps the period and charges the rest of it", () => {
  const { bill, subscription } = quote(PRO, "entreprise_month", "2026-11-18T09:00:00Z");
  expect(bill.lines.map((line) => [line.description, line.amount])).toEqual([
    ["Entreprise, mensuel", 4_950],
    ["Crédit sur Pro, mensuel", -2_450],
  ]);
  expect(bill.total).toBe(3_000);
  expect([subscription.periodStart, subscription.periodEnd]).toEqual([PRO.periodStart, PRO.periodEnd]);
});

test("a second upgrade in one period credits from the charge, not from the increment", () => {
  const essentiel = started("essentiel_month", "2026-11-03T09:00:00Z");
  const first = quote(essentiel, "pro_month", "2026-11-13T09:00:00Z");
  expect(first.bill.lines.map((line) => line.amount)).toEqual([3_267, -1_267]);
  const second = quote(first.subscription, "entreprise_month", "2026-11-23T09:00:00Z");
  // Ten of thirty days of Pro are left of the 32,67 € that were charged for twenty, not of the 20,00 € increment.
  expect(second.bill.lines.map((line) => line.amount)).toEqual([3_300, -1_634]);
});

test("more seats are charged for the rest of the period, and the old ones credited", () => {
  const { bill } = quote(
    started("pro_month", "2026-11-03T09:00:00Z", 2),
    "pro_month",
    "2026-11-18T09:00:00Z",
    5,
  );
  expect(bill.lines.map((line) => line.amount)).toEqual([12_250, -4_900]);
});

test("an upgrade in the second of the start credits all that was charged", () => {
  const { bill } = quote(PRO, "entreprise_month", PRO.periodStart);
  expect(bill.lines.map((line) => [line.amount, line.proration])).toEqual([
    [9_900, null],
    [-4_900, { days: 30, of: 30 }],
  ]);
});

describe("a change at the period's end", () => {
  const { bill, effective, effectiveAt, subscription, nextInvoice } = quote(
    PRO,
    "essentiel_month",
    "2026-11-24T09:00:00Z",
  );

  test("costs nothing today", () => {
    expect(effective).toBe("period_end");
    expect(effectiveAt).toBe(PRO.periodEnd);
    expect(bill).toMatchObject({ lines: [], total: 0, due: 0 });
  });

  test("leaves the plan in force and says what comes", () => {
    expect(subscription.terms).toEqual(PRO.terms);
    expect(subscription.scheduled).toEqual({ terms: terms("essentiel_month"), effectiveAt: PRO.periodEnd });
    expect(nextInvoice).toEqual({ at: PRO.periodEnd, total: 2_280 });
  });

  test("yearly to monthly makes no negative invoice", () => {
    const year = started("pro_year", "2026-11-03T09:00:00Z");
    const monthly = quote(year, "pro_month", "2026-12-03T09:00:00Z");
    expect(monthly).toMatchObject({ effective: "period_end", bill: { total: 0 } });
    expect(monthly.nextInvoice).toEqual({ at: instant("2027-11-03T09:00:00Z"), total: 5_880 });
  });
});

describe("whatever was under way", () => {
  test("a scheduled change is replaced by one that is now", () => {
    const scheduled = quote(PRO, "essentiel_month", "2026-11-10T09:00:00Z").subscription;
    expect(quote(scheduled, "entreprise_month", "2026-11-18T09:00:00Z").subscription.scheduled).toBeNull();
  });

  test("a pending cancellation is taken back, and the price is the same as without it", () => {
    const leaving = cancel(PRO, instant("2026-11-10T09:00:00Z"));
    const change = quote(leaving, "entreprise_month", "2026-11-18T09:00:00Z");
    expect(change.subscription.cancellation).toBeNull();
    expect(change.bill).toEqual(quote(PRO, "entreprise_month", "2026-11-18T09:00:00Z").bill);
  });

  test("in a trial nothing is charged and the trial is kept", () => {
    const trial = quoteStart(
      "sub_1",
      terms("pro_month"),
      14,
      instant("2026-11-03T09:00:00Z"),
      PARIS,
    ).subscription;
    const change = quote(trial, "entreprise_year", "2026-11-10T09:00:00Z");
    expect(change).toMatchObject({ effective: "now", bill: { lines: [], due: 0 } });
    expect(change.subscription).toMatchObject({
      status: "trialing",
      trialEnd: trial.trialEnd,
      periodEnd: trial.trialEnd,
    });
    expect(change.nextInvoice).toEqual({ at: trial.trialEnd, total: 118_800 });
  });
});

test("credit is given at the rate that was charged, also when the customer has moved", () => {
  const abroad: Billing = { ...PARIS, treatment: { category: "AE", rate: 0 } };
  const { bill } = quote(PRO, "entreprise_month", "2026-11-18T09:00:00Z", 1, abroad);
  expect(bill.vatGroups).toEqual([
    { category: "AE", rate: 0, base: 4_950, tax: 0 },
    { category: "S", rate: 2000, base: -2_450, tax: -490 },
  ]);
});

test("credit of the customer is used before a card is", () => {
  const { bill } = quote(PRO, "entreprise_month", "2026-11-18T09:00:00Z", 1, { ...PARIS, balance: 1_000 });
  expect(bill).toMatchObject({ total: 3_000, creditApplied: 1_000, due: 2_000, balanceAfter: 0 });
});

test("another currency is refused", () => {
  const dollars = { ...terms("entreprise_month"), currency: "USD" };
  const request = { terms: dollars, at: PRO.periodStart, unitAmountOnCurrentInterval: null };
  expect(() => quoteChange(PRO, request, PARIS)).toThrow(
    expect.objectContaining({ code: "currency_mismatch" }),
  );
});

test("through any upgrades of one period, what was paid is at most half a cent a line from price × time", () => {
  const plans = ["essentiel_month", "pro_month", "entreprise_month"] as const;
  const steps = fc.array(fc.record({ seats: fc.integer({ min: 1, max: 40 }), gap: fc.nat(400_000) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(steps, fc.constantFrom(...plans), (changes, first) => {
      let now: Subscription = started(first, "2026-01-31T12:34:56Z");
      const start = quoteStart("sub_1", terms(first), 0, now.periodStart, PARIS);
      const paid = [...start.bill.lines];
      let at = now.periodStart;
      let exact = 0;
      const seconds = (now.periodEnd - now.periodStart) / 1000;
      for (const { seats, gap } of changes) {
        const next = Math.min(at + gap * 1000, now.periodEnd - 1000);
        const change = quote(now, "entreprise_month", next, now.terms.quantity + seats);
        exact += (now.terms.unitAmount * now.terms.quantity * (next - at)) / 1000 / seconds;
        paid.push(...change.bill.lines);
        now = change.subscription;
        at = next;
      }
      exact += (now.terms.unitAmount * now.terms.quantity * (now.periodEnd - at)) / 1000 / seconds;
      const sum = paid.reduce((total, line) => total + line.amount, 0);
      expect(Math.abs(sum - exact)).toBeLessThanOrEqual((changes.length + 1) / 2 + 1e-6);
    }),
  );
});
