import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import type { Coupon } from "../../../../worker/domain/discount.ts";
import { forecast, livesAsForetold } from "../../../support/forecast.ts";
import { ATELIER, BERLIN, Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

const FREE: Coupon = {
  code: "FREE",
  off: { kind: "percent", basisPoints: 10_000 },
  duration: { kind: "once" },
};

const durations: fc.Arbitrary<Coupon["duration"]> = fc.oneof(
  fc.constant({ kind: "once" as const }),
  fc.constant({ kind: "forever" as const }),
  fc.record({ kind: fc.constant("repeating" as const), months: fc.integer({ min: 1, max: 14 }) }),
);
const coupons: fc.Arbitrary<Coupon> = fc.record({
  code: fc.constant("ANY"),
  off: fc.oneof(
    fc.record({ kind: fc.constant("percent" as const), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
    fc.record({
      kind: fc.constant("amount" as const),
      amount: fc.integer({ min: 1, max: 99_999 }),
      currency: fc.constant("EUR"),
    }),
  ),
  duration: durations,
});
const prices = fc
  .constantFrom("essentiel", "pro", "entreprise")
  .chain((plan) => fc.constantFrom(`${plan}_month`, `${plan}_year`));
const stories = fc.record({
  first: prices,
  seats: fc.integer({ min: 1, max: 40 }),
  coupon: fc.option(coupons),
  couponFirst: fc.boolean(),
  part: fc.double({ min: 0.01, max: 0.98, noNaN: true }),
  second: fc.option(prices),
  details: fc.constantFrom(ATELIER, BERLIN),
});

test("whatever was bought, reduced and changed, a year passes as it was foretold", async () => {
  await fc.assert(
    fc.asyncProperty(stories, async ({ first, seats, coupon, couponFirst, part, second, details }) => {
      await emptySandbox();
      const world = openSandbox({ coupons: [FREE, ...(coupon ? [coupon] : [])] });
      const subscriber = await Subscriber.create(world, details);
      await subscriber.keepCard("good");
      const code = (wanted: boolean) => (wanted && coupon ? coupon.code : null);
      const target = { priceId: first, quantity: seats, couponCode: code(couponFirst) };
      await subscriber.confirm(await subscriber.lock(target));
      await subscriber.passPart(part);
      if (second && second !== first) {
        const change = { priceId: second, quantity: seats, couponCode: code(!couponFirst) };
        await subscriber.confirm(await subscriber.lock(change));
      }
      const { subscription, charges } = await forecast(subscriber);
      const [next] = charges;
      expect(subscription.nextCharge).toEqual({ at: next?.at, total: next?.bill.due });
      await livesAsForetold(subscriber);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("credit is used up charge by charge", async () => {
  const world = openSandbox({ coupons: [FREE] });
  const subscriber = await Subscriber.subscribed(world, "pro_month", 10);
  await subscriber.passPart(0.5);
  await subscriber.confirm(
    await subscriber.lock({ priceId: "entreprise_month", quantity: 10, couponCode: "FREE" }),
  );
  expect((await subscriber.snapshot()).creditBalance).toBe(29_400);
  const { charges } = await forecast(subscriber);
  expect(charges.slice(0, 2).map(({ bill }) => [bill.creditApplied, bill.due])).toEqual([
    [29_400, 89_400],
    [0, 118_800],
  ]);
  await livesAsForetold(subscriber);
});
