import { beforeEach, expect, test } from "vitest";
import { type ProviderUnderTest, Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

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

test("a code for the first charge reduces it and no other, on a line of its own", async () => {
  const subscriber = await started(openSandbox(), "BIENVENUE20");
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
  const subscriber = await started(openSandbox(), "rentree10");
  for (let month = 0; month < 4; month++) {
    const { nextCharge } = await subscriber.subscription();
    await subscriber.passPeriod();
    expect((await subscriber.lastInvoice()).total).toBe(nextCharge?.total);
  }
  expect(await totals(subscriber)).toEqual([5_292, 5_292, 5_292, 5_880, 5_880]);
});

test("a code for ever goes on through renewals and changes", async () => {
  const subscriber = await started(openSandbox(), "PARTENAIRE");
  await subscriber.passPeriod();
  await subscriber.change("entreprise_year");
  await subscriber.passPeriod();
  const last = await subscriber.lastInvoice();
  expect(last).toMatchObject({ subtotal: 99_000 - 14_850 });
});

test("a code for an amount reduces by no more than the price", async () => {
  const subscriber = await started(openSandbox(), "MOINS15", "essentiel_month");
  expect(await subscriber.lastInvoice()).toMatchObject({ subtotal: 400, total: 480 });
});

test("an upgrade credits what was paid with the code, not the price before it", async () => {
  const subscriber = await started(openSandbox(), "BIENVENUE20");
  await subscriber.passPart(0.5);
  const { lines } = await subscriber.preview("entreprise_month");
  expect(lines.map(({ amount }) => amount)).toEqual([4_950, -1_960]);
});

test("a code is good once a customer, and an unknown one is refused", async () => {
  const world = openSandbox();
  const subscriber = await started(world, "BIENVENUE20");
  const again = { priceId: "entreprise_month", quantity: 1 };
  for (const couponCode of ["BIENVENUE20", "NOEL"]) {
    await expect(subscriber.lock({ ...again, couponCode })).rejects.toMatchObject({ code: "unknown_coupon" });
  }
});

test("a code on a change that waits for the period's end begins with it", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
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
