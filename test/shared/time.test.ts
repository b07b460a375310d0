import fc from "fast-check";
import { expect, test } from "vitest";
import { dateInZone } from "../../shared/time.ts";

const ZONES = [
  "Europe/Paris",
  "America/New_York",
  "Pacific/Auckland",
  "Pacific/Apia",
  "Africa/Casablanca",
  "UTC",
];

/** The day as the platform's own calendar writes it. */
function written(ms: number, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(ms);
}

test("the day of an instant is that of the platform's calendar, in summer and winter and when clocks change", () => {
  const instant = fc.oneof(
    fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2100, 0, 1) }),
    // Around the nights in which clocks are changed, and the day that Samoa left out.
    fc
      .integer({ min: -2 * 86_400, max: 2 * 86_400 })
      .map((seconds) => Date.UTC(2026, 2, 29) + seconds * 1000),
    fc
      .integer({ min: -2 * 86_400, max: 2 * 86_400 })
      .map((seconds) => Date.UTC(2026, 9, 25) + seconds * 1000),
    fc
      .integer({ min: -2 * 86_400, max: 2 * 86_400 })
      .map((seconds) => Date.UTC(2011, 11, 30) + seconds * 1000),
  );
  fc.assert(
    fc.property(instant, fc.constantFrom(...ZONES), (ms, zone) => {
      expect(dateInZone(ms, zone)).toBe(written(ms, zone));
    }),
    { numRuns: 2_000 },
  );
});
