import { beforeEach, expect, test } from "vitest";
import { Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

test("a code is good once a customer, and an unknown one is refused", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.create(world);
  await subscriber.keepCard("good");
  const target = { priceId: "pro_month", quantity: 1, couponCode: "BIENVENUE20" };
  expect(await subscriber.confirm(await subscriber.lock(target))).toEqual({ kind: "succeeded" });
  const again = { priceId: "entreprise_month", quantity: 1 };
  for (const couponCode of ["BIENVENUE20", "NOEL"]) {
    await expect(subscriber.lock({ ...again, couponCode })).rejects.toMatchObject({ code: "unknown_coupon" });
  }
});
