import { describe, expect, test } from "vitest";
import { CHANGE_TIMING, changeTiming } from "../../../worker/domain/change-timing.ts";
import { type PlanId, type PriceId, terms, unitAmountOn } from "./billing.ts";

function timing(from: [PriceId, number?], to: [PriceId, number?], trialing = false, rules = CHANGE_TIMING) {
  const [current, target] = [terms(...from), terms(...to)];
  return changeTiming(
    {
      trialing,
      current,
      target,
      targetUnitAmountOnCurrentInterval: unitAmountOn(target.planId as PlanId, current.interval),
    },
    rules,
  );
}

describe("now", () => {
  test.each<[string, [PriceId, number?], [PriceId, number?]]>([
    ["a dearer plan", ["pro_month"], ["entreprise_month"]],
    ["more seats", ["pro_month", 2], ["pro_month", 3]],
    ["month to year of the same plan, though it costs less a month", ["pro_month"], ["pro_year"]],
    ["month to year of a dearer plan", ["pro_month"], ["entreprise_year"]],
    ["a dearer plan by the year", ["pro_year"], ["entreprise_year"]],
    ["a cheaper plan for so many more that it costs more", ["pro_month", 1], ["essentiel_month", 3]],
  ])("%s", (_name, from, to) => {
    expect(timing(from, to)).toBe("now");
  });

  test("anything within a trial", () => {
    expect(timing(["pro_month"], ["essentiel_month"], true)).toBe("now");
    expect(timing(["pro_year"], ["pro_month"], true)).toBe("now");
  });
});

describe("at the period's end", () => {
  test.each<[string, [PriceId, number?], [PriceId, number?]]>([
    ["a cheaper plan", ["pro_month"], ["essentiel_month"]],
    ["fewer seats", ["pro_month", 3], ["pro_month", 2]],
    ["year to month of the same plan", ["pro_year"], ["pro_month"]],
    ["year to month even of a dearer plan", ["pro_year"], ["entreprise_month"]],
    [
      "month to year of a cheaper plan, though the year is more than a month",
      ["pro_month"],
      ["essentiel_year"],
    ],
    ["a year of fewer seats", ["pro_month", 3], ["pro_year", 2]],
    ["a cheaper plan by the year", ["entreprise_year"], ["pro_year"]],
  ])("%s", (_name, from, to) => {
    expect(timing(from, to)).toBe("period_end");
  });
});

test("a plan that is not sold on the current interval is compared by the month", () => {
  const facts = { trialing: false, current: terms("pro_month"), targetUnitAmountOnCurrentInterval: null };
  expect(changeTiming({ ...facts, target: terms("entreprise_year") })).toBe("now");
  expect(changeTiming({ ...facts, target: terms("essentiel_year") })).toBe("period_end");
});

test("the table is a setting: the first rule that applies decides", () => {
  const always = [{ name: "all at once", applies: () => true, effective: "now" as const }, ...CHANGE_TIMING];
  expect(timing(["pro_year"], ["pro_month"], false, always)).toBe("now");
});
