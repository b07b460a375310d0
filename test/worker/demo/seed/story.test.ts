import { describe, expect, it } from "vitest";
import { DAY } from "../../../../shared/time.ts";
import { COMPANIES } from "../../../../worker/demo/companies.ts";
import { monthsBefore } from "../../../../worker/demo/seed/months.ts";
import { FIRST, HISTORY_MONTHS, LAST, story } from "../../../../worker/demo/seed/story.ts";

/** A month's end, a leap day, a year's end and an ordinary day: the history must fit before each. */
const ENDS = ["2026-11-24T10:04:12Z", "2027-04-30T09:00:00Z", "2028-02-29T23:30:00Z", "2026-12-31T00:10:00Z"];

describe.each(ENDS)("the history that ends on %s", (date) => {
  const end = Date.parse(date);
  const begin = monthsBefore(end, HISTORY_MONTHS);
  const steps = story(end);

  it("goes forward, and stays between its begin and its end", () => {
    const times = steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(begin);
    expect(Math.max(...times)).toBeLessThanOrEqual(end);
  });

  it("registers each company once, before anything else it does", () => {
    for (const { id } of COMPANIES) {
      const acts = steps.filter(({ customer }) => customer === id).map(({ act }) => act.kind);
      expect(acts[0]).toBe("register");
      expect(acts.filter((kind) => kind === "register")).toHaveLength(1);
    }
  });

  it("begins with the first and ends with the last company, so that a broken-off seed shows", () => {
    expect(steps[0]).toMatchObject({ customer: FIRST, act: { kind: "register" } });
    expect(steps.at(-1)).toMatchObject({ customer: LAST, act: { kind: "register" } });
  });

  it("has room for fourteen monthly invoices of Atelier Dupont, and not for a fifteenth", () => {
    const start = steps.find(({ customer, act }) => customer === FIRST && act.kind === "subscribe")?.at ?? 0;
    expect(monthsBefore(end, 13)).toBeGreaterThanOrEqual(start);
    expect(begin).toBeLessThan(start);
  });

  it("changes the card of Garage Martin between its last two renewals", () => {
    const cards = steps.filter(({ customer, act }) => customer === "garage-martin" && act.kind === "card");
    expect(cards).toHaveLength(2);
    const changed = cards[1]?.at ?? 0;
    expect(changed).toBeLessThan(end - 6 * DAY);
    expect(changed).toBeGreaterThan(end - 36 * DAY);
  });
});

describe("calendar months before an instant", () => {
  it.each([
    ["2026-11-24T10:04:12.345Z", 14, "2025-09-24T10:04:12.345Z"],
    ["2027-03-31T08:00:00.000Z", 1, "2027-02-28T08:00:00.000Z"],
    ["2028-03-31T08:00:00.000Z", 1, "2028-02-29T08:00:00.000Z"],
    ["2027-01-31T00:00:00.000Z", 2, "2026-11-30T00:00:00.000Z"],
  ])("%s less %i", (from, months, expected) => {
    expect(new Date(monthsBefore(Date.parse(from), months)).toISOString()).toBe(expected);
  });
});
