import { describe, expect, test } from "vitest";
import { BERLIN, type ProviderUnderTest, Subscriber, waiting } from "../../support/subscriber.ts";

export function changeCases(open: () => ProviderUnderTest): void {
  describe("a dearer plan", () => {
    test("is charged as previewed, for the rest of the period", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const before = await subscriber.subscription();
      await subscriber.passPart(0.5);
      const preview = await subscriber.preview("entreprise_month");
      expect(preview.lines.map((line) => [line.description, line.amount])).toEqual([
        ["Entreprise, mensuel", 4_950],
        ["Crédit sur Pro, mensuel", -2_450],
      ]);
      expect(preview).toMatchObject({
        effective: "now",
        dueNow: 3_000,
        nextInvoice: { at: before.periodEnd, total: 11_880 },
      });
      expect(await subscriber.change("entreprise_month")).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({
        id: before.id,
        planId: "entreprise",
        periodStart: before.periodStart,
        periodEnd: before.periodEnd,
      });
      expect(await subscriber.lastInvoice()).toMatchObject({
        description: "Entreprise, mensuel",
        status: "paid",
        total: 3_000,
        amountPaid: preview.dueNow,
        lines: [
          { quantity: 1, unitAmount: 4_950, amount: 4_950, proration: true },
          { quantity: -1, unitAmount: 2_450, amount: -2_450, proration: true },
        ],
      });
    });

    test("asked for by a clock that is a minute off is priced within the period", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { periodStart, periodEnd } = await subscriber.subscription();
      const before = await subscriber.preview("entreprise_month", 1, periodStart - 60_000);
      expect(before.lines.map((line) => line.amount)).toEqual([9_900, -4_900]);
      const after = await subscriber.preview("entreprise_month", 1, periodEnd + 60_000);
      expect(after.lines.map((line) => line.amount)).toEqual([0]);
    });

    test("twice in a period credits from what was charged", async () => {
      const subscriber = await Subscriber.subscribed(open(), "essentiel_month");
      await subscriber.passPart(1 / 3);
      await subscriber.change("pro_month");
      await subscriber.passPart(2 / 3);
      const { lines } = await subscriber.preview("entreprise_month");
      expect(lines.map((line) => line.amount)).toEqual([3_300, -1_634]);
    });

    test("that is declined leaves everything as it was", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.keepCard("refused");
      const before = await subscriber.snapshot();
      expect(await subscriber.change("entreprise_month")).toEqual({
        kind: "declined",
        declineCode: "card_declined",
      });
      expect(await subscriber.snapshot()).toEqual(before);
    });

    test("that waits for a confirmation leaves the old plan in force until then", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("secure");
      const before = await subscriber.snapshot();
      const { action, reference } = waiting(await subscriber.change("entreprise_month"));
      expect(await subscriber.snapshot()).toEqual(before);
      await world.confirm(action, true);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({ planId: "entreprise" });
    });

    test("that waits is given up by another change", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.keepCard("secure");
      const first = waiting(await subscriber.change("entreprise_month"));
      await subscriber.keepCard("good");
      expect(await subscriber.change("pro_year")).toEqual({ kind: "succeeded" });
      expect((await subscriber.settle(first.reference)).kind).toBe("declined");
    });
  });

  test("month to year begins a year at once", async () => {
    const subscriber = await Subscriber.subscribed(open(), "pro_month");
    await subscriber.passPart(0.7);
    const preview = await subscriber.preview("pro_year");
    expect(preview).toMatchObject({
      effective: "now",
      total: 57_036,
      dueNow: 57_036,
      nextInvoice: { total: 58_800 },
    });
    await subscriber.change("pro_year");
    expect(await subscriber.subscription()).toMatchObject({
      interval: "year",
      periodStart: preview.effectiveAt,
      periodEnd: preview.nextInvoice?.at,
    });
    expect(await subscriber.lastInvoice()).toMatchObject({ total: 57_036 });
  });

  describe("a cheaper plan", () => {
    test("comes at the period's end and costs nothing before", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { periodEnd } = await subscriber.subscription();
      const preview = await subscriber.preview("essentiel_month");
      expect(preview).toMatchObject({
        effective: "period_end",
        effectiveAt: periodEnd,
        lines: [],
        dueNow: 0,
        nextInvoice: { at: periodEnd, total: 2_280 },
      });
      expect(await subscriber.change("essentiel_month")).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({
        planId: "pro",
        scheduledChange: {
          planId: "essentiel",
          priceId: "essentiel_month",
          quantity: 1,
          effectiveAt: periodEnd,
        },
        nextCharge: { at: periodEnd, total: 2_280 },
      });
      expect(await subscriber.invoices()).toHaveLength(1);
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ planId: "essentiel", scheduledChange: null });
      expect(await subscriber.lastInvoice()).toMatchObject({
        description: "Essentiel, mensuel",
        total: 2_280,
      });
    });

    test("year to month keeps the year that was paid", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_year");
      const { periodEnd } = await subscriber.subscription();
      await subscriber.change("pro_month");
      expect(await subscriber.subscription()).toMatchObject({
        interval: "year",
        scheduledChange: { effectiveAt: periodEnd },
      });
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ interval: "month", periodStart: periodEnd });
    });

    test("can be dropped, once and again", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const before = await subscriber.subscription();
      await subscriber.change("essentiel_month");
      await subscriber.dropScheduledChange();
      expect(await subscriber.subscription()).toEqual(before);
      await subscriber.dropScheduledChange();
      expect(await subscriber.subscription()).toEqual(before);
    });

    test("is replaced by what is chosen next", async () => {
      const subscriber = await Subscriber.subscribed(open(), "entreprise_month");
      await subscriber.change("essentiel_month");
      await subscriber.change("pro_month");
      expect(await subscriber.subscription()).toMatchObject({ scheduledChange: { planId: "pro" } });
      await subscriber.change("entreprise_month", 2);
      expect(await subscriber.subscription()).toMatchObject({ quantity: 2, scheduledChange: null });
    });
  });

  describe("a preview is a locked price:", () => {
    test("another change meanwhile makes it stale, and nothing is charged", async () => {
      const subscriber = await Subscriber.subscribed(open(), "essentiel_month");
      const locked = await subscriber.lock("entreprise_month");
      await subscriber.change("pro_month");
      const before = await subscriber.snapshot();
      expect(await subscriber.confirm(locked)).toEqual({ kind: "stale" });
      expect(await subscriber.snapshot()).toEqual(before);
    });

    test("a cancellation meanwhile makes it stale, one that was taken back does not", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const locked = await subscriber.lock("entreprise_month");
      await subscriber.cancel();
      expect(await subscriber.confirm(locked)).toEqual({ kind: "stale" });
      await subscriber.resume();
      expect(await subscriber.confirm(locked)).toEqual({ kind: "succeeded" });
    });

    test("a renewal meanwhile makes it stale", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const locked = await subscriber.lock("entreprise_month");
      await subscriber.passPeriod();
      expect(await subscriber.confirm(locked)).toEqual({ kind: "stale" });
    });

    test("a move to another country's VAT makes it stale", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const locked = await subscriber.lock("entreprise_month");
      await subscriber.updateDetails(BERLIN);
      expect(await subscriber.confirm(locked)).toEqual({ kind: "stale" });
    });

    test("another amount than was shown is not charged", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const locked = await subscriber.lock("entreprise_month");
      expect(await subscriber.confirm({ ...locked, dueNow: locked.dueNow + 1 })).toEqual({ kind: "stale" });
      expect(await subscriber.subscription()).toMatchObject({ planId: "pro" });
    });

    test("a new card or e-mail address does not touch it, and a minute later it costs the same", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.passPart(0.5);
      const locked = await subscriber.lock("entreprise_month");
      await subscriber.keepCard("good");
      await world.advanceTo(locked.at + 60_000);
      expect(await subscriber.confirm(locked)).toEqual({ kind: "succeeded" });
      expect(await subscriber.lastInvoice()).toMatchObject({ total: locked.dueNow });
    });
  });
}
