import { describe, expect, test } from "vitest";
import { DAY } from "../../../shared/time.ts";
import { accessUntil } from "../../../worker/domain/access.ts";
import { end } from "../../../worker/domain/cancellation.ts";
import { type ChangeRequest, quoteChange } from "../../../worker/domain/change-subscription.ts";
import type { Coupon } from "../../../worker/domain/discount.ts";
import { DomainError, type DomainErrorCode } from "../../../worker/domain/errors.ts";
import { consumedAmount } from "../../../worker/domain/proration.ts";
import { quoteStart } from "../../../worker/domain/start-subscription.ts";
import type { ChargedLine } from "../../../worker/domain/subscription.ts";
import { instant, PARIS, started, terms } from "./billing.ts";

const AT = instant("2026-11-03T09:00:00Z");
const PRO = started("pro_month", "2026-11-03T09:00:00Z");

function refused(ask: () => unknown, code: DomainErrorCode): void {
  expect(ask).toThrow(DomainError);
  expect(ask).toThrow(expect.objectContaining({ code }));
}

function coupon(part: Partial<Coupon>): Coupon {
  return { code: "CODE", off: { kind: "percent", basisPoints: 2_000 }, duration: { kind: "once" }, ...part };
}

describe("a change", () => {
  const change = (request: Partial<ChangeRequest>, subscription = PRO) =>
    quoteChange(
      subscription,
      { terms: terms("entreprise_month"), at: AT + DAY, unitAmountOnCurrentInterval: 9_900, ...request },
      PARIS,
    );

  test.each([
    ["forty days after it", PRO.periodEnd + 40 * DAY],
    ["forty days before it", PRO.periodStart - 40 * DAY],
    ["at its end", PRO.periodEnd],
  ])("outside the present period, %s", (_, at) => {
    refused(() => change({ at }), "outside_period");
    // Nor one that would wait for the period's end.
    refused(() => change({ at, terms: terms("essentiel_month") }), "outside_period");
  });

  test("of a subscription that has ended", () => {
    refused(() => change({}, end(PRO, AT + DAY)), "subscription_ended");
  });

  test("with an amount off in another currency, now or later", () => {
    const dollars = coupon({ off: { kind: "amount", amount: 1_500, currency: "USD" } });
    refused(() => change({ coupon: dollars }), "currency_mismatch");
    refused(() => change({ coupon: dollars, terms: terms("essentiel_month") }), "currency_mismatch");
  });
});

describe("a start", () => {
  const start = (trialDays: number, reduced: Coupon | null = null) =>
    quoteStart("sub_1", terms("pro_month"), trialDays, AT, PARIS, reduced);

  test.each([-5, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("with %s days of trial", (days) => {
    refused(() => start(days), "days_out_of_range");
  });

  test.each([0, -3, 1.5, Number.NaN])("with a coupon for %s months", (months) => {
    refused(() => start(0, coupon({ duration: { kind: "repeating", months } })), "months_out_of_range");
  });

  test("with an amount off in another currency, also after a trial", () => {
    const dollars = coupon({ off: { kind: "amount", amount: 1_500, currency: "USD" } });
    refused(() => start(0, dollars), "currency_mismatch");
    refused(() => start(14, dollars), "currency_mismatch");
  });
});

test("a charged line that ends before it begins", () => {
  const [line] = PRO.charged as [ChargedLine];
  const reversed = { ...line, start: line.end, end: line.start };
  for (const at of [line.start - DAY, line.start + DAY, line.end + DAY]) {
    refused(() => consumedAmount(reversed, at), "period_reversed");
  }
});

describe("access", () => {
  const facts = { periodEnd: AT, cancelAt: null, endedAt: null, pastDueSince: null };

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, -1, Date.UTC(10_000, 0, 1)])(
    "until or since %s",
    (wrong) => {
      refused(() => accessUntil({ ...facts, periodEnd: wrong }, "Europe/Paris", 14), "instant_invalid");
      refused(() => accessUntil({ ...facts, cancelAt: wrong }, "Europe/Paris", 14), "instant_invalid");
      refused(() => accessUntil({ ...facts, pastDueSince: wrong }, "Europe/Paris", 14), "instant_invalid");
    },
  );

  test.each([-1, 1.5, Number.NaN])("with %s days of grace", (days) => {
    refused(() => accessUntil({ ...facts, pastDueSince: AT }, "Europe/Paris", days), "days_out_of_range");
  });
});
