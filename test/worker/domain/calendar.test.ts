import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, periodFrom, periodHolding, secondsBetween } from "../../../worker/domain/calendar.ts";
import { day, instant } from "./billing.ts";

const anchors = fc
  .integer({ min: instant("2000-01-01T00:00:00Z") / 1000, max: instant("2099-12-31T23:59:59Z") / 1000 })
  .map((seconds) => seconds * 1000);

describe("a period runs from its anchor", () => {
  test.each([
    ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
    ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"],
    ["2026-01-30", "2026-02-28", "2026-03-30", "2026-04-30"],
    ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"],
    ["2026-11-03", "2026-12-03", "2027-01-03", "2027-02-03"],
  ])("%s, then %s, %s, %s", (first, ...rest) => {
    const anchor = instant(`${first}T14:30:05Z`);
    let start = anchor;
    for (const expected of rest) {
      start = periodFrom(anchor, start, "month").end;
      expect(new Date(start).toISOString()).toBe(`${expected}T14:30:05.000Z`);
    }
  });

  test("a year from 29 February ends on the 28th, and on the 29th again in the next leap year", () => {
    const anchor = instant("2028-02-29T00:00:00Z");
    const ends: string[] = [];
    for (let start = anchor; ends.length < 4; ) {
      start = periodFrom(anchor, start, "year").end;
      ends.push(day(start));
    }
    expect(ends).toEqual(["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]);
  });

  test("a month taken after a year keeps the anchor's day", () => {
    const anchor = instant("2027-02-28T08:00:00Z");
    const year = periodFrom(instant("2024-02-29T08:00:00Z"), anchor, "month");
    expect(day(year.end)).toBe("2027-03-29");
  });

  test("a start off the anchor's calendar is refused", () => {
    const anchor = instant("2026-01-31T00:00:00Z");
    expect(() => periodFrom(anchor, anchor + 1000, "month")).toThrow(
      expect.objectContaining({ code: "off_calendar" }),
    );
  });

  test("the time of day does not depend on a zone's summer time", () => {
    const anchor = instant("2026-03-28T23:30:00Z");
    expect(new Date(periodFrom(anchor, anchor, "month").end).toISOString()).toBe("2026-04-28T23:30:00.000Z");
  });
});

describe("for any anchor", () => {
  test("month by month for a year ends where the yearly calendar ends", () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 1, max: 12 }), (anchor, years) => {
        let month = anchor;
        let year = anchor;
        for (let i = 0; i < years * 12; i++) month = periodFrom(anchor, month, "month").end;
        for (let i = 0; i < years; i++) year = periodFrom(anchor, year, "year").end;
        expect(month).toBe(year);
      }),
    );
  });

  test("periods leave no gap, never overlap, and last 28 to 31 days", () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: -60, max: 600 }), (anchor, months) => {
        const start = addMonths(anchor, months);
        const period = periodFrom(anchor, start, "month");
        const days = (period.end - period.start) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(28);
        expect(days).toBeLessThanOrEqual(31);
        expect(periodFrom(anchor, period.end, "month").start).toBe(period.end);
      }),
    );
  });

  test("the period that holds an instant holds it, and lies on the anchor's calendar", () => {
    fc.assert(
      fc.property(
        anchors,
        anchors,
        fc.constantFrom("month" as const, "year" as const),
        (anchor, at, interval) => {
          const period = periodHolding(anchor, at, interval);
          expect(period.start).toBeLessThanOrEqual(at);
          expect(period.end).toBeGreaterThan(at);
          expect(periodFrom(anchor, period.start, interval)).toEqual(period);
        },
      ),
    );
  });
});

describe("bad input", () => {
  test("a period that ends before it starts", () => {
    expect(() => secondsBetween(2000, 1000)).toThrow(expect.objectContaining({ code: "period_reversed" }));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5, 9e15])("%s is no instant", (value) => {
    expect(() => addMonths(value, 1)).toThrow(expect.objectContaining({ code: "instant_invalid" }));
  });
});
