import { expect, test } from "vitest";
import { createStripe } from "../../../../worker/providers/stripe/stripe.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { Subscriber } from "../../../support/subscriber.ts";

/** Something that is sold beside the plan, dearer than the smaller plans. */
const BESIDE = {
  id: "si_beside",
  object: "subscription_item",
  price: {
    id: "price_beside",
    product: "beside",
    unit_amount: 6_000,
    currency: "eur",
    recurring: { interval: "month" },
  },
  quantity: 1,
};

interface Thing {
  object?: string;
  items?: { data: object[] };
}

/** Adds it to every subscription that an answer holds. */
function withBeside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBeside);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withBeside(one)]);
  const thing = Object.fromEntries(entries) as Thing;
  if (thing.object === "subscription") thing.items?.data.push(BESIDE);
  return thing;
}

test("a change of one of several items is made though another one is the dearest after it", async () => {
  const world = openStripe();
  const send = world.simulator.fetch;
  const provider = createStripe({
    secretKey: "sk_test_several_items",
    publishableKey: "pk_test_simulator",
    apiBase: "http://stripe.test:12111",
    fetch: async (...request) => {
      const reply = await send(...request);
      return Response.json(withBeside(await reply.json()), { status: reply.status });
    },
    seller: { country: "FR", timeZone: "Europe/Paris" },
    wallClock: () => world.wall.now,
    // Every change is made at once: a smaller plan as well.
    timing: [],
  });
  const subscriber = await Subscriber.subscribed({ ...world, provider }, "entreprise_month");
  const outcome = await subscriber.change("pro_month");
  expect(outcome).toEqual({ kind: "succeeded" });
  expect([...world.simulator.sim.customers.values()][0]?.work.account.subscriptions[0]).toMatchObject({
    terms: { priceId: "pro_month" },
  });
});
