import { describe, expect, test } from "vitest";
import { newKey, type ProviderUnderTest, Subscriber, waiting } from "../../support/subscriber.ts";

export function cancelCases(open: () => ProviderUnderTest): void {
  describe("cancelling", () => {
    test("keeps the paid period and ends with it, without another charge", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { periodEnd } = await subscriber.subscription();
      await subscriber.cancel();
      expect(await subscriber.subscription()).toMatchObject({
        status: "active",
        cancelAt: periodEnd,
        nextCharge: null,
      });
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({
        status: "canceled",
        cancelAt: periodEnd,
        endedAt: periodEnd,
      });
      expect(await subscriber.invoices()).toHaveLength(1);
    });

    test("twice is once", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.cancel();
      const once = await subscriber.snapshot();
      await subscriber.cancel();
      expect(await subscriber.snapshot()).toEqual(once);
    });

    test("and taking back leaves the subscription byte for byte as it was", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const before = JSON.stringify(await subscriber.subscription());
      await subscriber.cancel();
      await subscriber.resume();
      expect(JSON.stringify(await subscriber.subscription())).toBe(before);
      await subscriber.resume();
      expect(JSON.stringify(await subscriber.subscription())).toBe(before);
    });

    test("parks a scheduled change, and taking back restores it with its date", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.change("essentiel_month");
      const before = JSON.stringify(await subscriber.subscription());
      await subscriber.cancel();
      expect(await subscriber.subscription()).toMatchObject({ scheduledChange: null });
      await subscriber.resume();
      expect(JSON.stringify(await subscriber.subscription())).toBe(before);
    });

    test("is taken back by a change that is confirmed", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.cancel();
      expect(await subscriber.change("entreprise_month")).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({ planId: "entreprise", cancelAt: null });
    });

    test("is taken back by a change that is scheduled", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.cancel();
      await subscriber.change("essentiel_month");
      expect(await subscriber.subscription()).toMatchObject({
        cancelAt: null,
        scheduledChange: { planId: "essentiel" },
      });
    });

    test("stays when the change that would take it back is declined", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.cancel();
      await subscriber.keepCard("refused");
      const before = await subscriber.snapshot();
      expect((await subscriber.change("entreprise_month")).kind).toBe("declined");
      expect(await subscriber.snapshot()).toEqual(before);
    });

    test("gives up a change that waits for the customer", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.keepCard("secure");
      const { reference } = waiting(await subscriber.change("entreprise_month"));
      await subscriber.cancel();
      expect((await subscriber.settle(reference)).kind).toBe("declined");
      expect(await subscriber.subscription()).toMatchObject({ planId: "pro", cancelAt: expect.any(Number) });
    });

    test("in a trial ends it at the trial's end and charges nothing", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world, undefined, "agence-boreale");
      await subscriber.keepCard("good");
      await subscriber.change("pro_month_boreale");
      const { trialEnd } = await subscriber.subscription();
      await subscriber.cancel();
      expect(await subscriber.subscription()).toMatchObject({ status: "trialing", cancelAt: trialEnd });
      await subscriber.passPeriod();
      expect(await subscriber.snapshot()).toMatchObject({
        subscriptions: [{ status: "canceled", endedAt: trialEnd }],
        invoices: [],
      });
    });
  });

  describe("after the end", () => {
    test("a subscription is not taken back but started again, and both are told", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.cancel();
      await subscriber.passPeriod();
      await expect(subscriber.resume()).rejects.toMatchObject({ code: "no_subscription" });
      expect(await subscriber.change("pro_month")).toEqual({ kind: "succeeded" });
      const { subscriptions } = await subscriber.snapshot();
      expect(subscriptions.map((one) => one.status)).toEqual(["active", "canceled"]);
      expect(await subscriber.invoices()).toHaveLength(2);
    });
  });

  describe("without a subscription", () => {
    test.each(["cancel", "resume", "dropScheduledChange"] as const)("%s is refused", async (verb) => {
      const world = open();
      const { id } = await Subscriber.create(world);
      const { provider } = world;
      const call =
        verb === "cancel"
          ? provider.cancel(id, { feedback: null, comment: null }, newKey())
          : provider[verb](id, newKey());
      await expect(call).rejects.toMatchObject({ name: "ProviderRefused", code: "no_subscription" });
    });
  });
}
