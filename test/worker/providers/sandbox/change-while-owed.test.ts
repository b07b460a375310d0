import { beforeEach, expect, test } from "vitest";
import { DAY } from "../../../../shared/time.ts";
import { Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

test.each([0, 10])(
  "a change at once takes the place of an unpaid invoice, %i days after the last retry",
  async (days) => {
    const world = openSandbox();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    await subscriber.keepCard("refused");
    await subscriber.passPeriod();
    const { createdAt } = await subscriber.lastInvoice();
    await world.advanceTo(createdAt + (8 + days) * DAY);
    await subscriber.keepCard("good");

    const preview = await subscriber.preview("pro_year");
    expect(preview.lines.map(({ description }) => description)).toEqual([
      "Pro, annuel",
      "Pro, mensuel, jours utilisés",
    ]);
    const used = preview.lines[1]?.amount ?? 0;
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThan(4_900);
    expect(preview.subtotal).toBe(49_000 + used);

    expect(await subscriber.change("pro_year")).toEqual({ kind: "succeeded" });
    expect(await subscriber.subscription()).toMatchObject({ status: "active", interval: "year" });
    const invoices = await subscriber.invoices();
    expect(invoices.map(({ status }) => status)).toEqual(["paid", "void", "paid"]);
    expect(invoices.at(-1)?.total).toBe(preview.dueNow);
  },
);

test("a change leaves owed what a bank took back of an earlier month, and credits the month that is paid", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.create(world);
  await subscriber.keepCard("debit_returned");
  await subscriber.change("pro_month");
  await world.advanceTo((await subscriber.now()) + 6 * DAY);
  await subscriber.keepCard("good");
  await subscriber.passPeriod();
  const [november, december] = await subscriber.invoices();
  await world.advanceTo((november?.paidAt ?? 0) + 40 * DAY);
  await subscriber.keepCard("refused");
  expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
  expect(december).toMatchObject({ status: "paid" });

  await subscriber.keepCard("good");
  const preview = await subscriber.preview("entreprise_month");
  expect(preview.lines.map(({ description }) => description)).toEqual([
    "Entreprise, mensuel",
    "Crédit sur Pro, mensuel",
  ]);
  expect(await subscriber.change("entreprise_month")).toEqual({ kind: "succeeded" });
  const invoices = await subscriber.invoices();
  expect(invoices.map(({ status }) => status)).toEqual(["open", "paid", "paid"]);
  expect(await subscriber.subscription()).toMatchObject({ status: "past_due", planId: "entreprise" });
  expect(await subscriber.pay(november?.id ?? "")).toEqual({ kind: "succeeded" });
  expect(await subscriber.subscription()).toMatchObject({ status: "active", planId: "entreprise" });
});
