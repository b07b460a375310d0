import { describe, expect, test } from "vitest";
import { openStripe, type StripeWorld } from "../../../support/stripe/world.ts";
import { newKey, Subscriber, waiting } from "../../../support/subscriber.ts";

const UPDATE = { method: "POST", path: /^\/v1\/subscriptions\/sub_\d+$/ };

async function locked(world: StripeWorld) {
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  return { subscriber, change: await subscriber.lock("entreprise_month") };
}

describe("when Stripe does not answer", () => {
  test.each(["after", "connection", "server_error"] as const)(
    "%s once: the client asks again, and charges once",
    async (kind) => {
      const world = openStripe();
      const { subscriber, change } = await locked(world);
      world.simulator.faults.push({ ...UPDATE, kind });
      expect(await subscriber.confirm(change)).toEqual({ kind: "succeeded" });
      expect(await subscriber.invoices()).toHaveLength(2);
    },
  );

  test.each(["after", "server_error"] as const)(
    "%s for long: the result is unknown, and the same key finds it",
    async (kind) => {
      const world = openStripe();
      const { subscriber, change } = await locked(world);
      for (let i = 0; i < 3; i++) world.simulator.faults.push({ ...UPDATE, kind });
      const key = newKey();
      await expect(subscriber.confirm(change, key)).rejects.toMatchObject({ name: "ProviderUnavailable" });
      expect(await subscriber.confirm(change, key)).toEqual({ kind: "succeeded" });
      expect(await subscriber.invoices()).toHaveLength(2);
      expect(await subscriber.subscription()).toMatchObject({ planId: "entreprise" });
    },
  );

  test.each(["rate_limit", "lock_timeout"] as const)("429 %s is no refusal", async (kind) => {
    const world = openStripe();
    const { subscriber, change } = await locked(world);
    for (let i = 0; i < 3; i++) world.simulator.faults.push({ ...UPDATE, kind });
    const key = newKey();
    await expect(subscriber.confirm(change, key)).rejects.toMatchObject({ name: "ProviderUnavailable" });
    world.simulator.faults.length = 0;
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "succeeded" });
  });

  test("half a page of a list is none: the look is made again, and is whole", async () => {
    const world = openStripe();
    const { subscriber } = await locked(world);
    const before = await subscriber.snapshot();
    for (const path of [/^\/v1\/invoices$/, /^\/v1\/subscriptions$/, /^\/v1\/charges$/]) {
      world.simulator.faults.push({ method: "GET", path, kind: "partial" });
      await expect(subscriber.snapshot()).rejects.toMatchObject({ name: "ProviderUnavailable" });
      expect(await subscriber.snapshot()).toEqual(before);
    }
  });

  test("half an answer to a charge that was made is an unknown result, and the same key finds it", async () => {
    const world = openStripe();
    const { subscriber, change } = await locked(world);
    world.simulator.faults.push({ ...UPDATE, kind: "partial" });
    const key = newKey();
    await expect(subscriber.confirm(change, key)).rejects.toMatchObject({ name: "ProviderUnavailable" });
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "succeeded" });
    expect(await subscriber.invoices()).toHaveLength(2);
  });

  test("a code that the lost attempt has used up does not stop the same key", async () => {
    const world = openStripe();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    const target = { priceId: "entreprise_month", quantity: 1, couponCode: "BIENVENUE20" };
    const change = await subscriber.lock(target);
    world.simulator.faults.push({ ...UPDATE, kind: "partial" });
    const key = newKey();
    await expect(subscriber.confirm(change, key)).rejects.toMatchObject({ name: "ProviderUnavailable" });
    world.simulator.sim.coupons = [];
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "succeeded" });
    expect((await subscriber.lastInvoice()).total).toBe(change.dueNow);
  });

  test("broken off between the charge and the void of a declined change, the same key ends it", async () => {
    const world = openStripe();
    const { subscriber } = await locked(world);
    await subscriber.keepCard("refused");
    const change = await subscriber.lock("entreprise_month");
    const before = await subscriber.snapshot();
    const key = newKey();
    for (let i = 0; i < 3; i++) {
      world.simulator.faults.push({ method: "POST", path: /\/void$/, kind: "connection" });
    }
    await expect(subscriber.confirm(change, key)).rejects.toMatchObject({ name: "ProviderUnavailable" });
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "declined", declineCode: "card_declined" });
    expect(await subscriber.snapshot()).toEqual(before);
  });
});

describe("a change that is declined or waits", () => {
  test("refused in Stripe's fields: an event leaves them open to another card", async () => {
    const world = openStripe();
    const subscriber = await Subscriber.create(world);
    const { action, reference } = waiting(await subscriber.change("pro_month"));
    await world.enterCard(action, "refused");
    const told = await world.provider.settle(subscriber.id, reference, "event");
    expect(told).toMatchObject({ kind: "requires_action", action });
    await world.enterCard(action, "good");
    expect(await world.provider.settle(subscriber.id, reference, "event")).toEqual({ kind: "succeeded" });
    expect(await subscriber.subscription()).toMatchObject({ status: "active", planId: "pro" });
  });

  test("puts the scheduled change back that it took off", async () => {
    const subscriber = await Subscriber.subscribed(openStripe(), "pro_month");
    await subscriber.change("essentiel_month");
    await subscriber.keepCard("refused");
    const before = await subscriber.subscription();
    expect((await subscriber.change("entreprise_month")).kind).toBe("declined");
    expect(await subscriber.subscription()).toEqual(before);
  });

  test.each(["declined", "refused"] as const)(
    "%s by Stripe as an error: the scheduled change that was taken off is put back as well",
    async (kind) => {
      const world = openStripe();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.change("essentiel_month");
      const before = await subscriber.subscription();
      const change = await subscriber.lock("entreprise_month");
      world.simulator.faults.push({ ...UPDATE, kind });
      const outcome = subscriber.confirm(change);
      if (kind === "refused") await expect(outcome).rejects.toMatchObject({ name: "ProviderRefused" });
      else expect(await outcome).toEqual({ kind: "declined", declineCode: "card_declined" });
      expect(await subscriber.subscription()).toEqual(before);
    },
  );

  test("confirmed in the instant before it is given up: what is paid is shown, and stays", async () => {
    const world = openStripe();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    await subscriber.keepCard("secure");
    const { action, reference } = waiting(await subscriber.change("entreprise_month"));
    const before = await subscriber.invoices();
    const act = () => void world.confirm(action, true);
    world.simulator.faults.push({ method: "POST", path: /\/void$/, kind: "meanwhile", act });
    await expect(world.provider.abandon(subscriber.id, reference, newKey())).rejects.toMatchObject({
      name: "ProviderRefused",
    });
    expect(await subscriber.subscription()).toMatchObject({ planId: "entreprise" });
    expect(await subscriber.invoices()).toHaveLength(before.length + 1);
    expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid" });
    expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
  });

  test("an invoice that Stripe has paid by itself a moment before is paid, and once", async () => {
    const world = openStripe();
    const subscriber = await Subscriber.create(world);
    await subscriber.keepCard("good");
    const change = await subscriber.lock("pro_month");
    const act = () => {
      const customer = world.simulator.sim.customers.get(subscriber.id);
      const [id = ""] = [...(customer?.invoices.keys() ?? [])].slice(-1);
      void world.simulator.fetch(`http://stripe.test:12111/v1/invoices/${id}/pay`, { method: "POST" });
    };
    world.simulator.faults.push({ method: "POST", path: /\/pay$/, kind: "meanwhile", act });
    expect(await subscriber.confirm(change)).toEqual({ kind: "succeeded" });
    expect(await subscriber.invoices()).toHaveLength(1);
  });

  test("takes the cancellation back only when it is paid", async () => {
    const world = openStripe();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    await subscriber.cancel();
    await subscriber.keepCard("secure");
    const { action, reference } = waiting(await subscriber.change("entreprise_month"));
    expect(await subscriber.subscription()).toMatchObject({ planId: "pro", cancelAt: expect.any(Number) });
    await world.confirm(action, true);
    expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
    expect(await subscriber.subscription()).toMatchObject({ planId: "entreprise", cancelAt: null });
  });
});
