import { describe, expect, test } from "vitest";
import { type ProviderUnderTest, Subscriber } from "../../support/subscriber.ts";

export function couponCases(open: () => ProviderUnderTest): void {
  describe("a coupon:", () => {
    test("a code for the first charge reduces it and no other, on a line of its own", async () => {
      const subscriber = await started(open(), "BIENVENUE20");
      const [first] = await subscriber.invoices();
      expect(first?.lines.map(({ description, amount }) => [description, amount])).toEqual([
        ["Pro, mensuel", 4_900],
        ["Remise BIENVENUE20", -980],
      ]);
      expect(first).toMatchObject({ subtotal: 3_920, tax: 784, total: 4_704, amountPaid: 4_704 });
      await subscriber.passPeriod();
      expect(await totals(subscriber)).toEqual([4_704, 5_880]);
    });

    test("a code for three months reduces three charges, and each is announced as it comes", async () => {
      const subscriber = await started(open(), "rentree10");
      for (let month = 0; month < 4; month++) {
        const { nextCharge } = await subscriber.subscription();
        await subscriber.passPeriod();
        expect((await subscriber.lastInvoice()).total).toBe(nextCharge?.total);
      }
      expect(await totals(subscriber)).toEqual([5_292, 5_292, 5_292, 5_880, 5_880]);
    });

    test("a code for ever goes on through renewals and changes", async () => {
      const subscriber = await started(open(), "PARTENAIRE");
      await subscriber.passPeriod();
      await subscriber.change("entreprise_year");
      await subscriber.passPeriod();
      const last = await subscriber.lastInvoice();
      expect(last).toMatchObject({ subtotal: 99_000 - 14_850 });
    });

    test("a code for an amount reduces by no more than the price", async () => {
      const subscriber = await started(open(), "MOINS15", "essentiel_month");
      expect(await subscriber.lastInvoice()).toMatchObject({ subtotal: 400, total: 480 });
    });

    test("an upgrade credits what was paid with the code, not the price before it", async () => {
      const subscriber = await started(open(), "BIENVENUE20");
      await subscriber.passPart(0.5);
      const { lines } = await subscriber.preview("entreprise_month");
      expect(lines.map(({ amount }) => amount)).toEqual([4_950, -1_960]);
    });

    test("a code on a change that waits for the period's end begins with it", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const locked = await subscriber.lock({
        priceId: "essentiel_month",
        quantity: 1,
        couponCode: "BIENVENUE20",
      });
      expect(locked).toMatchObject({ effective: "period_end", dueNow: 0 });
      await subscriber.confirm(locked);
      await subscriber.passPeriod();
      await subscriber.passPeriod();
      expect(await totals(subscriber)).toEqual([5_880, 1_824, 2_280]);
    });

    test("an upgrade with a code is shown with it, charged as shown, and named on its own line", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.passPart(0.5);
      const locked = await subscriber.lock({
        priceId: "entreprise_month",
        quantity: 1,
        couponCode: "PARTENAIRE",
      });
      const again = await subscriber.snapshot();
      expect(again.subscriptions).toMatchObject([{ discount: null }]);
      expect(await subscriber.confirm(locked)).toEqual({ kind: "succeeded" });
      const invoice = await subscriber.lastInvoice();
      expect(invoice.lines.map(({ description, amount }) => [description, amount])).toEqual([
        ["Entreprise, mensuel", 4_950],
        ["Remise PARTENAIRE", -742],
        ["Crédit sur Pro, mensuel", -2_450],
      ]);
      expect(invoice.total).toBe(locked.dueNow);
      expect(await subscriber.subscription()).toMatchObject({
        discount: {
          coupon: {
            code: "PARTENAIRE",
            off: { kind: "percent", basisPoints: 1_500 },
            duration: { kind: "forever" },
          },
          endsAt: null,
        },
      });
    });

    test("a code on a change to come outlives a cancellation that is taken back", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { periodEnd } = await subscriber.subscription();
      await subscriber.confirm(
        await subscriber.lock({ priceId: "essentiel_month", quantity: 1, couponCode: "RENTREE10" }),
      );
      const scheduled = await subscriber.subscription();
      expect(scheduled.scheduledChange).toMatchObject({
        effectiveAt: periodEnd,
        discount: { coupon: { code: "RENTREE10" } },
      });
      await subscriber.cancel();
      await subscriber.resume();
      expect(await subscriber.subscription()).toEqual(scheduled);
    });

    test("a declined change leaves the code unused", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.keepCard("refused");
      const before = await subscriber.snapshot();
      const target = { priceId: "entreprise_month", quantity: 1, couponCode: "BIENVENUE20" };
      expect(await subscriber.confirm(await subscriber.lock(target))).toMatchObject({ kind: "declined" });
      expect(await subscriber.snapshot()).toEqual(before);
      await subscriber.keepCard("good");
      expect(await subscriber.confirm(await subscriber.lock(target))).toEqual({ kind: "succeeded" });
    });

    test("what is announced as the next charge knows when a code has ended", async () => {
      const subscriber = await Subscriber.create(open());
      for (const [couponCode, priceId, total] of [
        ["BIENVENUE20", "pro_month", 5_880],
        ["RENTREE10", "pro_month", 5_292],
        ["RENTREE10", "pro_year", 58_800],
      ] as const) {
        const target = { priceId, quantity: 1, couponCode };
        const { nextInvoice } = await subscriber.world.provider.previewChange(
          subscriber.id,
          target,
          await subscriber.now(),
        );
        expect(nextInvoice?.total).toBe(total);
      }
    });
  });
}

async function started(world: ProviderUnderTest, couponCode: string, priceId = "pro_month") {
  const subscriber = await Subscriber.create(world);
  await subscriber.keepCard("good");
  const locked = await subscriber.lock({ priceId, quantity: 1, couponCode });
  expect(await subscriber.confirm(locked)).toEqual({ kind: "succeeded" });
  return subscriber;
}

async function totals(subscriber: Subscriber): Promise<number[]> {
  return (await subscriber.invoices()).map(({ total }) => total);
}
