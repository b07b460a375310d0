import { describe, expect, test } from "vitest";
import { newKey, type ProviderUnderTest, Subscriber } from "../../support/subscriber.ts";

export function methodCases(open: () => ProviderUnderTest): void {
  describe("means of payment", () => {
    const withTwo = async (subscriber: Subscriber) => {
      await subscriber.keepCard("secure");
      await subscriber.keepCard("good");
      const { paymentMethods } = await subscriber.snapshot();
      const [first, second] = paymentMethods;
      if (!first || !second) throw new Error("there are no two");
      return { first, second };
    };

    test("are all on file, the one that was entered last is the default", async () => {
      const subscriber = await Subscriber.create(open());
      expect((await subscriber.snapshot()).paymentMethods).toEqual([]);
      await subscriber.keepCard("secure");
      await subscriber.keepCard("good");
      const { paymentMethod, paymentMethods } = await subscriber.snapshot();
      expect(paymentMethods).toMatchObject([
        { kind: "card", last4: "4242", default: true },
        { kind: "card", last4: "3155", default: false },
      ]);
      expect(paymentMethods[0]).toMatchObject(paymentMethod ?? {});
      expect(new Set(paymentMethods.map(({ id }) => id)).size).toBe(2);
    });

    test("another becomes the default, and the next renewal is charged to it", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.keepCard("refused");
      const [, good] = (await subscriber.snapshot()).paymentMethods;
      const key = newKey();
      for (const again of [key, key]) {
        await subscriber.world.provider.setDefaultPaymentMethod(subscriber.id, good?.id ?? "", again);
      }
      expect((await subscriber.snapshot()).paymentMethods).toMatchObject([
        { last4: "4242", default: true },
        { last4: "0341", default: false },
      ]);
      await subscriber.passPeriod();
      expect(await subscriber.lastInvoice()).toMatchObject({
        status: "paid",
        payments: [{ method: { last4: "4242" } }],
      });
    });

    test("one that is not the default is removed, once", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { first, second } = await withTwo(subscriber);
      const key = newKey();
      for (const again of [key, key]) {
        await subscriber.world.provider.removePaymentMethod(subscriber.id, second.id, again);
      }
      const left = (await subscriber.snapshot()).paymentMethods.map(({ id }) => id);
      expect(left).toContain(first.id);
      expect(left).not.toContain(second.id);
    });

    test("the default of a subscription that runs stays", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { first } = await withTwo(subscriber);
      const removed = subscriber.world.provider.removePaymentMethod(subscriber.id, first.id, newKey());
      await expect(removed).rejects.toMatchObject({ code: "payment_method_in_use" });
      expect((await subscriber.snapshot()).paymentMethods[0]).toEqual(first);
    });

    test("without a subscription the default goes, and the next takes its place", async () => {
      const subscriber = await Subscriber.create(open());
      const { first, second } = await withTwo(subscriber);
      await subscriber.world.provider.removePaymentMethod(subscriber.id, first.id, newKey());
      expect((await subscriber.snapshot()).paymentMethods).toEqual([{ ...second, default: true }]);
      await subscriber.world.provider.removePaymentMethod(subscriber.id, second.id, newKey());
      expect(await subscriber.snapshot()).toMatchObject({ paymentMethod: null, paymentMethods: [] });
    });

    test("those of others, and unknown ones, are refused", async () => {
      const world = open();
      const { first } = await withTwo(await Subscriber.create(world));
      const other = await Subscriber.create(world);
      const { provider } = world;
      for (const id of [first.id, "pm_nobody"]) {
        const refusal = { code: "unknown_payment_method" };
        await expect(provider.setDefaultPaymentMethod(other.id, id, newKey())).rejects.toMatchObject(refusal);
        await expect(provider.removePaymentMethod(other.id, id, newKey())).rejects.toMatchObject(refusal);
      }
    });
  });
}
