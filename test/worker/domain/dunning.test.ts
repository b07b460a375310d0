import { expect, test } from "vitest";
import { nextRetry } from "../../../worker/domain/dunning.ts";
import { day, instant } from "./billing.ts";

const since = instant("2026-11-03T09:00:00Z");

test("by default a refused payment is tried again on days 1, 3, 5 and 7, and then no more", () => {
  const days = [0, 1, 2, 3, 4].map((retries) => nextRetry(since, retries));
  expect(days.map((at) => at && day(at))).toEqual([
    "2026-11-04",
    "2026-11-06",
    "2026-11-08",
    "2026-11-10",
    null,
  ]);
});

test("the days are a setting", () => {
  const settings = { retryDays: [2], afterLast: "canceled" as const };
  expect(nextRetry(since, 0, settings)).toBe(instant("2026-11-05T09:00:00Z"));
  expect(nextRetry(since, 1, settings)).toBeNull();
});
