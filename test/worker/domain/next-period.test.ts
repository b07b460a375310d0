import { describe, expect, test } from "vitest";
import { cancel, end, takeBack } from "../../../worker/domain/cancellation.ts";
import { nextCharge } from "../../../worker/domain/next-charge.ts";
import { nextDue } from "../../../worker/domain/next-due.ts";
import { nextPeriod } from "../../../worker/domain/next-period.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { Subscription } from "../../../worker/domain/subscription.ts";
import { day, instant, PARIS, started, terms } from "./billing.ts";

const PRO = started("pro_month", "2026-01-31T10:00:00Z");
const scheduled: Subscription = {
  ...PRO,
  scheduled: { terms: terms("essentiel_month"), effectiveAt: PRO.periodEnd },
};

describe("the next period", () => {
  test("keeps the anchor's day through a year of renewals", () => {
    const days: string[] = [];
    for (let now = PRO; days.length < 4; ) {
      now = nextPeriod(now, PARIS).subscription;
      days.push(day(now.periodEnd));
    }
    expect(days).toEqual(["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]);
  });

  test("carries out a scheduled change at its date and not before", () => {
    const next = nextPeriod(scheduled, PARIS);
    expect(next.subscription).toMatchObject({ terms: { planId: "essentiel" }, scheduled: null });
    expect(next.bill.total).toBe(2_280);
    const later = {
      ...scheduled,
      scheduled: { terms: terms("essentiel_month"), effectiveAt: PRO.periodEnd + 1 },
    };
    expect(nextPeriod(later, PARIS).subscription.terms.planId).toBe("pro");
  });

  test("after a year may be a month, on the anchor's day", () => {
    const year = started("pro_year", "2028-02-29T10:00:00Z");
    const toMonth = { ...year, scheduled: { terms: terms("pro_month"), effectiveAt: year.periodEnd } };
    const { subscription } = nextPeriod(toMonth, PARIS);
    expect([day(subscription.periodStart), day(subscription.periodEnd)]).toEqual([
      "2029-02-28",
      "2029-03-29",
    ]);
  });

  test("uses the credit balance first", () => {
    expect(nextPeriod(PRO, { ...PARIS, balance: 880 }).bill).toMatchObject({
      creditApplied: 880,
      due: 5_000,
    });
  });
});

describe("a trial", () => {
  const quote = quoteStart("sub_1", terms("pro_month"), 14, instant("2026-11-14T18:00:00.900Z"), PARIS);

  test("charges nothing and needs no price twice", () => {
    expect(quote.bill).toMatchObject({ lines: [], due: 0 });
    expect(quote.subscription).toMatchObject({ status: "trialing", charged: [] });
    expect(new Date(quote.subscription.periodEnd).toISOString()).toBe("2026-11-28T18:00:00.000Z");
    expect(quote.nextInvoice).toEqual({ at: instant("2026-11-28T18:00:00Z"), total: 5_880 });
  });

  test("becomes a paid period that counts from the trial's end", () => {
    const { subscription } = nextPeriod(quote.subscription, PARIS);
    expect(subscription).toMatchObject({ status: "active", anchor: instant("2026-11-28T18:00:00Z") });
    expect(day(subscription.periodEnd)).toBe("2026-12-28");
  });

  test("announces a charge only when there is something to charge", () => {
    expect(nextCharge(quote.subscription, PARIS, false)).toBeNull();
    expect(nextCharge(quote.subscription, PARIS, true)).toEqual({
      at: quote.subscription.periodEnd,
      total: 5_880,
    });
  });
});

describe("cancelling", () => {
  const at = instant("2026-02-10T08:00:00Z");

  test("ends at the period's end and parks the scheduled change", () => {
    const leaving = cancel(scheduled, at);
    expect(leaving.cancellation).toEqual({
      requestedAt: at,
      cancelAt: PRO.periodEnd,
      parked: scheduled.scheduled,
    });
    expect(leaving.scheduled).toBeNull();
    expect(nextCharge(leaving, PARIS, true)).toBeNull();
  });

  test("twice is once", () => {
    const leaving = cancel(scheduled, at);
    expect(cancel(leaving, at + 60_000)).toBe(leaving);
  });

  test("then taking back leaves no trace", () => {
    expect(takeBack(cancel(scheduled, at))).toEqual(scheduled);
    expect(JSON.stringify(takeBack(cancel(PRO, at)))).toBe(JSON.stringify(PRO));
  });

  test("taking back what was never cancelled changes nothing", () => {
    expect(takeBack(PRO)).toBe(PRO);
  });
});

describe("what is due next", () => {
  const late: Subscription = {
    ...PRO,
    status: "past_due",
    collection: {
      invoiceId: "in_1",
      since: PRO.periodStart,
      retries: 0,
      nextAttemptAt: PRO.periodStart + 86_400_000,
    },
  };

  test("is the period's end", () => {
    expect(nextDue(PRO)).toEqual({ at: PRO.periodEnd, kind: "period_end" });
  });

  test("is a retry where one comes before", () => {
    expect(nextDue(late)).toEqual({ at: PRO.periodStart + 86_400_000, kind: "retry" });
  });

  test("is nothing once it has ended, and what was open is not tried again", () => {
    const ended = end(late, PRO.periodEnd);
    expect(nextDue(ended)).toBeNull();
    expect(ended).toMatchObject({
      status: "canceled",
      endedAt: PRO.periodEnd,
      collection: { nextAttemptAt: null },
    });
  });
});
