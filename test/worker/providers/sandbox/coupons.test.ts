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

test("a code whose scheduled change is dropped, or replaced, has reduced nothing and may be used", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
  const target = { priceId: "essentiel_month", quantity: 1, couponCode: "BIENVENUE20" };
  await subscriber.confirm(await subscriber.lock(target));
  await subscriber.dropScheduledChange();
  await subscriber.confirm(await subscriber.lock(target));
  await subscriber.confirm(await subscriber.lock({ ...target, couponCode: "RENTREE10" }));
  await subscriber.passPeriod();
  expect(await subscriber.lastInvoice()).toMatchObject({ subtotal: 1_710 });
  await expect(subscriber.lock({ ...target, quantity: 2, couponCode: "RENTREE10" })).rejects.toMatchObject({
    code: "unknown_coupon",
  });
  const now = { priceId: "pro_month", quantity: 1, couponCode: "BIENVENUE20" };
  expect(await subscriber.confirm(await subscriber.lock(now))).toEqual({ kind: "succeeded" });
  expect((await subscriber.lastInvoice()).lines.map(({ amount }) => amount)).toEqual([4_900, -980, -1_710]);
  await expect(subscriber.lock({ ...target, couponCode: "BIENVENUE20" })).rejects.toMatchObject({
    code: "unknown_coupon",
  });
});

test("a scheduled change with a code uses it up with its first bill", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
  const target = { priceId: "essentiel_month", quantity: 1, couponCode: "BIENVENUE20" };
  await subscriber.confirm(await subscriber.lock(target));
  await subscriber.passPeriod();
  expect(await subscriber.lastInvoice()).toMatchObject({ subtotal: 1_520, status: "paid" });
  const again = { ...target, quantity: 2 };
  await expect(subscriber.lock(again)).rejects.toMatchObject({ code: "unknown_coupon" });
});

test("a code on a bill that was never paid, and replaced, may be used again", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "entreprise_month");
  const target = { priceId: "pro_month", quantity: 1, couponCode: "BIENVENUE20" };
  await subscriber.confirm(await subscriber.lock(target));
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  expect(await subscriber.lastInvoice()).toMatchObject({ subtotal: 3_920, status: "open" });
  await subscriber.keepCard("good");
  await subscriber.change("entreprise_month");
  expect((await subscriber.invoices()).map(({ status }) => status)).toEqual(["paid", "void", "paid"]);
  const year = { priceId: "entreprise_year", quantity: 1, couponCode: "BIENVENUE20" };
  expect(await subscriber.confirm(await subscriber.lock(year))).toEqual({ kind: "succeeded" });
  expect((await subscriber.lastInvoice()).lines[1]).toMatchObject({ amount: -19_800 });
});
