import { describe, expect, test } from "vitest";
import { CHANGE_TIMING, type TimingRule } from "../../../worker/domain/change-timing.ts";
import { type OpenProvider, Subscriber } from "../../support/subscriber.ts";

/** An operator who wants more seats to come with the next period, and not at once. */
const SEATS_WAIT: readonly TimingRule[] = [
  {
    name: "seats",
    applies: ({ current, target }) =>
      current.planId === target.planId && current.interval === target.interval,
    effective: "period_end",
  },
  ...CHANGE_TIMING,
];

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
/** Five ways in which other systems have taken the wrong amount, as their users reported them. */
export function reportedCases(open: OpenProvider): void {
  describe("reported by users of other systems:", () => {
    test("a second upgrade in one period is credited from what was charged, not from the increment", async () => {
      const subscriber = await Subscriber.subscribed(open(), "essentiel_month");
      await subscriber.passPart(1 / 3);
      await subscriber.change("pro_month");
      await subscriber.passPart(2 / 3);
      await subscriber.change("entreprise_month");
      const [first, second, third] = await subscriber.invoices();
      const amounts = [first, second, third].map((one) => one?.lines.map(({ amount }) => amount));
      expect(amounts).toEqual([[1_900], [3_267, -1_267], [3_300, -1_634]]);
      // A third of each price, to half a cent a line.
      const kept = sum(amounts.flat().map((amount) => amount ?? 0));
      expect(Math.abs(kept - (1_900 + 4_900 + 9_900) / 3)).toBeLessThanOrEqual(1.5);
    });

    test("the preview of a plan whose cancellation is pending is that of one that goes on", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.passPart(0.5);
      const before = await subscriber.preview("entreprise_month");
      await subscriber.cancel();
      const { basis, ...pending } = await subscriber.preview("entreprise_month");
      expect({ basis: before.basis, ...pending }).toEqual(before);
      expect(pending.nextInvoice).toMatchObject({ total: 11_880 });
      expect(await subscriber.change("entreprise_month")).toEqual({ kind: "succeeded" });
      expect(await subscriber.lastInvoice()).toMatchObject({ amountPaid: pending.dueNow });
      expect(await subscriber.subscription()).toMatchObject({ cancelAt: null });
    });

    test("“pay today 0” takes nothing and asks no bank: a plan that comes later, a trial, a change within it", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "entreprise_month", 3);
      await subscriber.passPart(0.1);
      const before = await subscriber.invoices();
      await subscriber.keepCard("refused");
      expect(await subscriber.preview("pro_month")).toMatchObject({ effective: "period_end", dueNow: 0 });
      expect(await subscriber.change("pro_month")).toEqual({ kind: "succeeded" });
      expect(await subscriber.invoices()).toEqual(before);

      const trying = await Subscriber.create(world, undefined, "agence-boreale");
      await trying.keepCard("refused");
      for (const priceId of ["pro_month_boreale", "entreprise_month"]) {
        expect(await trying.preview(priceId)).toMatchObject({ effective: "now", dueNow: 0 });
        expect(await trying.change(priceId)).toEqual({ kind: "succeeded" });
      }
      expect(await trying.subscription()).toMatchObject({ status: "trialing", planId: "entreprise" });
      expect(await trying.invoices()).toEqual([]);
    });

    test("yearly to monthly makes no negative invoice, and takes nothing from the year", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_year");
      const { periodEnd } = await subscriber.subscription();
      await subscriber.passPart(0.25);
      expect(await subscriber.preview("pro_month")).toMatchObject({
        effective: "period_end",
        lines: [],
        total: 0,
        dueNow: 0,
        nextInvoice: { at: periodEnd, total: 5_880 },
      });
      await subscriber.change("pro_month");
      expect(await subscriber.invoices()).toHaveLength(1);
      await subscriber.passPeriod();
      const invoices = await subscriber.invoices();
      expect(invoices.map(({ type, total }) => [type, total])).toEqual([
        ["invoice", 58_800],
        ["invoice", 5_880],
      ]);
      expect(await subscriber.snapshot()).toMatchObject({ creditBalance: 0 });
    });

    test("seats wait for the period's end where the operator's setting says so", async () => {
      const subscriber = await Subscriber.subscribed(open({ timing: SEATS_WAIT }), "pro_month", 2);
      const { periodEnd } = await subscriber.subscription();
      await subscriber.passPart(0.5);
      expect(await subscriber.preview("pro_month", 5)).toMatchObject({
        effective: "period_end",
        effectiveAt: periodEnd,
        lines: [],
        dueNow: 0,
        nextInvoice: { at: periodEnd, total: 29_400 },
      });
      await subscriber.change("pro_month", 5);
      expect(await subscriber.invoices()).toHaveLength(1);
      expect(await subscriber.subscription()).toMatchObject({
        quantity: 2,
        scheduledChange: { quantity: 5, effectiveAt: periodEnd },
      });
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ quantity: 5 });
      expect(await subscriber.lastInvoice()).toMatchObject({ total: 29_400 });
    });

    test("seats are charged at once, for the rest of the period, where it says nothing of them", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month", 2);
      await subscriber.passPart(0.5);
      const preview = await subscriber.preview("pro_month", 5);
      expect(preview).toMatchObject({ effective: "now", dueNow: 8_820 });
      await subscriber.change("pro_month", 5);
      expect(await subscriber.lastInvoice()).toMatchObject({ amountPaid: 8_820 });
    });
  });
}
