import { describe, expect, test } from "vitest";
import { badgeText } from "../../../extension/notices/badge.ts";
import { mostUrgent, type Notice, noticeOf } from "../../../extension/notices/notice.ts";
import type { Pairing } from "../../../extension/pairing/pairing.ts";
import type { Subscription } from "../../../shared/api/types/index.ts";
import { createFormat } from "../../../shared/i18n/format.ts";
import { samplePortal } from "../../support/sample-portal.ts";

const pairing: Pairing = {
  id: "p1",
  origin: "https://billing.example.com",
  billingPage: "https://crm.example/",
  scope: "manage",
  customerId: "atelier-dupont",
  company: "Atelier Dupont",
  pairedAt: 0,
  ended: false,
};
const format = createFormat("fr-FR", "Europe/Paris");

/** What there is to tell of a subscription at an instant of the billing clock. */
function notice(change: Partial<Subscription> | null, clock = "2026-11-24T09:00:00Z"): Notice | null {
  const portal = samplePortal(change ? {} : { subscription: null }, change ?? {});
  return noticeOf(pairing, { portal, etag: null, clock, readAt: 0 }, format);
}

const pastDue = {
  invoiceId: "in_12",
  amountDue: { amount: 5880, currency: "EUR" },
  since: "2026-11-18",
  declineCode: null,
  reason: "refused" as const,
  nextAttemptDate: null,
  accessUntilDate: "2026-12-02",
};
const cancelAt = "2026-12-03T09:00:00Z";
const trial = { status: "trialing" as const, trialEnd: "2026-11-28T09:00:00Z" };

describe("what deserves a badge", () => {
  test.each<[string, Partial<Subscription> | null, string | null, number]>([
    ["all is well", {}, null, 0],
    ["no subscription", null, null, 0],
    ["ended", { status: "canceled" }, null, 0],
    ["payment refused", { status: "past_due", pastDue }, "owed", 0],
    ["payment to complete", { status: "incomplete" }, "toFinish", 0],
    ["cancellation pending", { cancelAt }, "canceling", 9],
    ["trial that ends soon", trial, "trialing", 4],
    ["trial that ends in a while", { ...trial, trialEnd: "2026-12-20T09:00:00Z" }, null, 0],
    [
      "a cancelled trial",
      { ...trial, cancelAt: "2026-11-28T09:00:00Z", accessUntilDate: "2026-11-28" },
      "canceling",
      4,
    ],
    ["refused and cancelled", { status: "past_due", pastDue, cancelAt }, "owed", 0],
  ])("%s", (_, change, kind, days) => {
    const told = notice(change);
    expect(told?.kind ?? null).toBe(kind);
    expect(told?.days ?? 0).toBe(days);
  });

  test("a pairing that was ended in the CRM", () => {
    expect(noticeOf({ ...pairing, ended: true }, null, format)?.kind).toBe("ended");
  });

  test("nothing was read yet", () => {
    expect(noticeOf(pairing, null, format)).toBeNull();
  });
});

test("days are counted from the billing clock, in the seller's zone, to the last day", () => {
  const days = (clock: string) => notice({ cancelAt }, clock)?.days;
  expect(days("2026-11-23T22:59:59Z")).toBe(10);
  expect(days("2026-11-23T23:00:00Z")).toBe(9);
  expect(days("2026-12-03T22:59:59Z")).toBe(0);
  expect(days("2027-01-01T00:00:00Z")).toBe(0);
});

test("the badge says days, or a sign, in four characters at most", () => {
  const told = (change: Partial<Subscription>) => notice(change) as Notice;
  expect(badgeText(told({ cancelAt }), "fr")).toBe("9 j");
  expect(badgeText(told({ cancelAt }), "en")).toBe("9 d");
  expect(badgeText(told({ status: "past_due", pastDue }), "fr")).toBe("!");
  const far = { ...told({ cancelAt }), days: 364 };
  expect(badgeText(far, "fr").length).toBeLessThanOrEqual(4);
});

test("of several companies, the most urgent", () => {
  const list = [notice({ cancelAt }), notice(trial), notice({ status: "past_due", pastDue })] as Notice[];
  expect(mostUrgent(list)?.kind).toBe("owed");
  expect(mostUrgent(list.slice(0, 2))?.kind).toBe("trialing");
  expect(mostUrgent([])).toBeNull();
});
