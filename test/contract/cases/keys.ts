import { describe, expect, test } from "vitest";
import { BERLIN, newKey, type ProviderUnderTest, RETURN_URL, Subscriber } from "../../support/subscriber.ts";

export function keyCases(open: () => ProviderUnderTest): void {
  describe("the same key", () => {
    test("twenty times at once charges once and answers alike", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const locked = await subscriber.lock("entreprise_month");
      const key = newKey();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => subscriber.confirm(locked, key)));
      expect(outcomes).toEqual(Array(20).fill({ kind: "succeeded" }));
      expect(await subscriber.invoices()).toHaveLength(2);
    });

    test("repeats a decline though the card is good by now", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.keepCard("refused");
      const locked = await subscriber.lock("entreprise_month");
      const key = newKey();
      const declined = { kind: "declined", declineCode: "card_declined" };
      expect(await subscriber.confirm(locked, key)).toEqual(declined);
      await subscriber.keepCard("good");
      expect(await subscriber.confirm(locked, key)).toEqual(declined);
      expect(await subscriber.confirm(locked)).toEqual({ kind: "succeeded" });
    });

    test("does nothing again for any verb", async () => {
      const world = open();
      const { provider } = world;
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      const { id } = subscriber;
      const [cancelKey, resumeKey, detailsKey, setupKey] = [newKey(), newKey(), newKey(), newKey()];
      const nothingSaid = { feedback: null, comment: null };
      await provider.cancel(id, nothingSaid, cancelKey);
      await provider.resume(id, resumeKey);
      await provider.cancel(id, nothingSaid, cancelKey);
      expect(await subscriber.subscription()).toMatchObject({ cancelAt: null });
      await provider.updateBillingDetails(id, BERLIN, detailsKey);
      await provider.cancel(id, nothingSaid, newKey());
      await provider.resume(id, resumeKey);
      expect(await subscriber.subscription()).toMatchObject({ cancelAt: expect.any(Number) });
      const page = await provider.setupPaymentMethod(id, RETURN_URL, setupKey);
      expect(await provider.setupPaymentMethod(id, RETURN_URL, setupKey)).toEqual(page);
    });

    test("for another verb or customer is refused", async () => {
      const world = open();
      const [one, other] = [await Subscriber.subscribed(world, "pro_month"), await Subscriber.create(world)];
      const key = newKey();
      await world.provider.resume(one.id, key);
      await expect(world.provider.dropScheduledChange(one.id, key)).rejects.toMatchObject({
        code: "key_reused",
      });
      await expect(world.provider.resume(other.id, key)).rejects.toMatchObject({ code: "key_reused" });
    });
  });

  test("of twenty confirmations of one preview with keys of their own, one is carried out", async () => {
    const subscriber = await Subscriber.subscribed(open(), "pro_month");
    const locked = await subscriber.lock("entreprise_month");
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => subscriber.confirm(locked)));
    expect(outcomes.filter((one) => one.kind === "succeeded")).toHaveLength(1);
    expect(outcomes.filter((one) => one.kind === "stale")).toHaveLength(19);
    expect(await subscriber.invoices()).toHaveLength(2);
  });

  test("a change and a cancellation at once leave one of the two states, and at most one charge", async () => {
    const subscriber = await Subscriber.subscribed(open(), "pro_month");
    const locked = await subscriber.lock("entreprise_month");
    const [outcome] = await Promise.all([subscriber.confirm(locked), subscriber.cancel()]);
    const { planId, cancelAt } = await subscriber.subscription();
    expect(cancelAt).not.toBeNull();
    expect(planId).toBe(outcome.kind === "succeeded" ? "entreprise" : "pro");
    expect(await subscriber.invoices()).toHaveLength(outcome.kind === "succeeded" ? 2 : 1);
  });
}
