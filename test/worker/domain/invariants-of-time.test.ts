import fc from "fast-check";
import { expect, test } from "vitest";
import { dateInZone, startOfDay } from "../../../shared/time.ts";
import { accessUntil, lastDayOfAccess } from "../../../worker/domain/access.ts";
import { addMonths, periodFrom, periodHolding } from "../../../worker/domain/calendar.ts";
import { nextRetry } from "../../../worker/domain/dunning.ts";
import { nextDue } from "../../../worker/domain/next-due.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import { PARIS } from "./billing.ts";
import { anyEvents, anyInstant, anyTerms, playEvents } from "./history.ts";

const anyZone = fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "UTC");
const anyInterval = fc.constantFrom("month", "year");

test("periods from an anchor follow one another without gap or overlap, for years", () => {
  fc.assert(
    fc.property(anyInstant, anyInterval, fc.integer({ min: 1, max: 60 }), (anchor, interval, count) => {
      let start = anchor;
      for (let index = 0; index < count; index++) {
        const period = periodFrom(anchor, start, interval);
        expect(period.start).toBe(start);
        expect(period.end).toBeGreaterThan(start);
        start = period.end;
      }
      expect(start).toBe(addMonths(anchor, count * (interval === "year" ? 12 : 1)));
    }),
  );
});

test("month by month for a year ends at the same instant as the yearly period", () => {
  fc.assert(
    fc.property(anyInstant, (anchor) => {
      let end = anchor;
      for (let month = 0; month < 12; month++) end = periodFrom(anchor, end, "month").end;
      expect(end).toBe(periodFrom(anchor, anchor, "year").end);
    }),
  );
});

test("a month later is the anchor's day and time, or the last day of a month that lacks it", () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -600, max: 600 }), (anchor, months) => {
      const [from, to] = [new Date(anchor), new Date(addMonths(anchor, months))];
      const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
      expect(to.getUTCDate()).toBe(Math.min(from.getUTCDate(), lastDay));
      expect(to.toISOString().slice(10)).toBe(from.toISOString().slice(10));
    }),
  );
});

test("the period that holds an instant holds it, and begins and ends on the anchor's calendar", () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, anyInterval, (anchor, at, interval) => {
      const { start, end } = periodHolding(anchor, at, interval);
      expect(start <= at && at < end).toBe(true);
      expect(periodFrom(anchor, start, interval)).toEqual({ start, end });
    }),
  );
});

test("access ends at a midnight of the seller, never before the last instant that is paid", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (periodEnd, zone) => {
      const until = accessUntil({ periodEnd, cancelAt: null, endedAt: null, pastDueSince: null }, zone, 14);
      expect(until).toBeGreaterThan(periodEnd);
      expect(until).toBe(startOfDay(dateInZone(until, zone), zone));
      expect(lastDayOfAccess(until, zone)).toBe(dateInZone(periodEnd, zone));
    }),
  );
});

test("a refused payment leaves the days of grace, whatever else was decided", () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), anyZone, (since, days, zone) => {
      const facts = { periodEnd: since + 1e9, cancelAt: null, endedAt: since + 5, pastDueSince: since };
      const until = accessUntil(facts, zone, days);
      const first = accessUntil({ ...facts, pastDueSince: null, endedAt: since }, zone, 14);
      expect(until).toBeGreaterThanOrEqual(first);
      expect(accessUntil(facts, zone, days + 1)).toBeGreaterThan(until);
    }),
  );
});

test("a debit that is returned takes nothing from a paid period, and gives an ended subscription nothing", () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 0, max: 1e10 }), anyZone, (periodEnd, before, zone) => {
      const pastDueSince = periodEnd - before;
      const facts = { periodEnd, cancelAt: null, endedAt: null, pastDueSince };
      const asPaid = accessUntil({ ...facts, pastDueSince: null }, zone, 14);
      expect(accessUntil({ ...facts, presentIsPaid: true }, zone, 14)).toBeGreaterThanOrEqual(asPaid);
      const ended = { ...facts, endedAt: pastDueSince - 1 };
      expect(accessUntil(ended, zone, 14)).toBe(accessUntil({ ...ended, pastDueSince: null }, zone, 14));
    }),
  );
});

test("who pays the last period after an end for want of it has all of it, and no other end is put off", () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 0, max: 1e10 }), anyZone, (endedAt, left, zone) => {
      const facts = { periodEnd: endedAt + left, cancelAt: null, endedAt, pastDueSince: null };
      const paid = accessUntil({ ...facts, paidSinceEnd: true }, zone, 14);
      expect(lastDayOfAccess(paid, zone)).toBe(dateInZone(facts.periodEnd, zone));
      expect(lastDayOfAccess(accessUntil(facts, zone, 14), zone)).toBe(dateInZone(endedAt, zone));
    }),
  );
});

test("retries come later and later after the first refusal, and come to an end", () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 10 });
  fc.assert(
    fc.property(anyInstant, days, (since, unsorted) => {
      const retryDays = unsorted.toSorted((a, b) => a - b);
      const settings = { retryDays, afterLast: "unpaid" as const };
      let before = since;
      for (let retries = 0; retries < retryDays.length; retries++) {
        const at = nextRetry(since, retries, settings);
        expect(at).toBeGreaterThan(before);
        before = at ?? before;
      }
      expect(nextRetry(since, retryDays.length, settings)).toBeNull();
    }),
  );
});

test("a trial charges nothing, lasts whole days, and the first paid period begins where it ends", () => {
  fc.assert(
    fc.property(anyTerms, anyInstant, fc.integer({ min: 1, max: 90 }), (terms, at, days) => {
      const { subscription, bill, nextInvoice } = quoteStart("sub_1", terms, days, at, PARIS);
      expect([bill.lines.length, bill.due]).toEqual([0, 0]);
      expect(subscription.periodEnd - at).toBe(days * 86_400_000);
      expect(nextInvoice.at).toBe(subscription.trialEnd);
    }),
  );
});

test("what happens next to a running subscription is never after the end of its period", () => {
  fc.assert(
    fc.property(anyTerms, anyInstant, anyEvents, (first, at, events) => {
      for (const { after } of playEvents(first, at, events)) {
        const due = nextDue(after);
        expect(due && due.at <= after.periodEnd).toBe(true);
      }
    }),
  );
});
