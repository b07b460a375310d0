import { describe, expect, test } from "vitest";
import { clockTime, fullRange, longDate, longRange } from "../../../../shared/receipt/words/dates.ts";

const NBSP = "\u00a0";
const spaced = (text: string): string => text.replaceAll(NBSP, " ");

describe("dates", () => {
  test("a day, its month held to it", () => {
    expect(longDate("2026-11-03")).toBe(`3${NBSP}novembre 2026`);
    expect(longDate("2026-02-01")).toBe(`1er${NBSP}février 2026`);
    expect(spaced(longDate("2028-12-31"))).toBe("31 décembre 2028");
  });

  test.each([
    ["2026-11-03", "2026-12-02", "3 novembre au 2 décembre 2026"],
    ["2026-12-03", "2027-01-02", "3 décembre 2026 au 2 janvier 2027"],
    ["2026-11-01", "2026-11-30", "1er au 30 novembre 2026"],
    ["2026-11-03", "2027-11-02", "3 novembre 2026 au 2 novembre 2027"],
    ["2026-11-03", "2026-11-03", "3 novembre 2026"],
  ])("%s to %s: %s", (firstDay, lastDay, expected) => {
    expect(spaced(longRange({ firstDay, lastDay }))).toBe(expected);
  });

  test("a range in full says both years", () => {
    expect(spaced(fullRange({ firstDay: "2026-11-03", lastDay: "2026-12-02" }))).toBe(
      "du 3 novembre 2026 au 2 décembre 2026",
    );
    expect(spaced(fullRange({ firstDay: "2026-11-03", lastDay: "2026-11-03" }))).toBe("le 3 novembre 2026");
  });

  test("a time of day", () => {
    expect(spaced(clockTime("09:04"))).toBe("9 h 04");
  });
});
