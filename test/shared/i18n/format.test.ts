import { describe, expect, test } from "vitest";
import { createFormat } from "../../../shared/i18n/format.ts";

const paris = createFormat("fr", "Europe/Paris");

describe("money", () => {
  test.each([
    [123456, "EUR", "1\u202f234,56\u00a0€"],
    [-1470, "EUR", "\u221214,70\u00a0€"],
    [0, "EUR", "0,00\u00a0€"],
    [500, "JPY", "500\u00a0JPY"],
    [1234, "KWD", "1,234\u00a0KWD"],
  ])("%i %s", (amount, currency, text) => {
    expect(paris.money({ amount, currency }).replace("¥", "JPY")).toBe(text);
  });
});

test("what Arabic has around a minus stays, so that it is drawn before the digits", () => {
  const said = createFormat("ar", "Europe/Paris").money({ amount: -1470, currency: "EUR" });
  expect(said).toBe("\u200f\u200e\u221214.70\u00a0€");
});

describe("dates", () => {
  test("a date is the seller's already and moves in no zone", () => {
    for (const zone of ["Europe/Paris", "Pacific/Honolulu", "Pacific/Kiritimati"]) {
      expect(createFormat("fr", zone).date("2026-12-03")).toBe("3\u00a0décembre 2026");
    }
  });

  test("an instant is put into the seller's zone", () => {
    expect(paris.dayOf("2026-11-24T23:30:00Z")).toBe("2026-11-25");
    expect(createFormat("fr", "America/New_York").dayOf("2026-11-24T03:30:00Z")).toBe("2026-11-23");
    expect(paris.date("2026-11-24T23:30:00Z")).toBe("25\u00a0novembre 2026");
  });

  test("long, short, without a year, months", () => {
    expect(paris.shortDate("2026-12-03")).toBe("3\u00a0déc. 2026");
    expect(paris.day("2026-12-03")).toBe("3\u00a0décembre");
    expect(paris.month("2028-08")).toBe("août 2028");
    expect(paris.shortMonth("2026-12")).toBe("déc.");
  });

  test("two options of the same words are two formats", () => {
    expect(paris.day("2026-12-03")).toBe("3\u00a0décembre");
    expect(paris.date("2026-12-03")).toBe("3\u00a0décembre 2026");
    expect(paris.day("2026-12-03")).toBe("3\u00a0décembre");
  });
});

describe("hours", () => {
  test.each([
    ["2026-11-24T09:04:00Z", "10\u00a0h\u00a004"],
    ["2026-11-24T08:05:00Z", "9\u00a0h\u00a005"],
    ["2026-11-24T23:00:00Z", "0\u00a0h\u00a000"],
    ["2026-07-24T09:04:00Z", "11\u00a0h\u00a004"],
  ])("%s", (instant, text) => {
    expect(paris.time(instant)).toBe(text);
  });
});

test.each(["ar-EG", "ar-SA"])("an hour in the digits of %s", (locale) => {
  expect(createFormat(locale, "Europe/Paris").time("2026-11-24T08:04:00Z")).toMatch(/^[٠٩]{1,2}:٠٤$/);
});

test("whole days between dates, over a change of clocks", () => {
  expect(paris.days("2026-03-28", "2026-03-30")).toBe(2);
  expect(paris.days("2026-12-03", "2026-11-03")).toBe(-30);
});
