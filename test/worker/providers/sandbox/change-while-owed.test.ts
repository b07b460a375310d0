import { beforeEach, expect, test } from "vitest";
import { DAY } from "../../../../shared/time.ts";
import { CHANGE_TIMING } from "../../../../worker/domain/change-timing.ts";
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

test("the credit of the plan that was paid stands again where a refused upgrade gives way to another change", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "essentiel_month");
  await subscriber.passPart(0.5);
  await subscriber.keepCard("debit_refused");
  // 24.50 for half a month of Pro, 9.50 less for that of Essentiel.
  await subscriber.change("pro_month");
  await world.advanceTo((await subscriber.now()) + 5 * DAY);
  await subscriber.keepCard("good");
  const { lines, dueNow, subtotal } = await subscriber.preview("entreprise_month");
  expect(lines.map(({ description, amount }) => [description, amount])).toEqual([
    ["Entreprise, mensuel", 3_300],
    ["Pro, mensuel, jours utilisés", 817],
    ["Crédit sur Essentiel, mensuel", -950],
  ]);
  expect(subtotal).toBe(3_167);
  expect(await subscriber.change("entreprise_month")).toEqual({ kind: "succeeded" });
  expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid", total: dueNow });
});

test("what was used of an unpaid month is charged again by each change that gives way to the next", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "essentiel_month");
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  const { createdAt } = await subscriber.lastInvoice();
  await world.advanceTo(createdAt + 10 * DAY);
  await subscriber.keepCard("debit_refused");
  const [, used] = (await subscriber.preview("pro_month")).lines;
  expect(used).toMatchObject({ description: "Essentiel, mensuel, jours utilisés", amount: 613 });
  await subscriber.change("pro_month");
  await world.advanceTo((await subscriber.now()) + 5 * DAY);
  await subscriber.keepCard("good");
  const { lines } = await subscriber.preview("entreprise_month");
  expect(lines.map(({ description }) => description)).toEqual([
    "Entreprise, mensuel",
    "Pro, mensuel, jours utilisés",
    "Essentiel, mensuel, jours utilisés",
  ]);
  expect(lines.at(-1)?.amount).toBe(613);
  // The next month is charged by itself, whatever stood on the bill before.
  await subscriber.change("entreprise_month");
  await subscriber.passPeriod();
  expect((await subscriber.lastInvoice()).lines).toMatchObject([{ description: "Entreprise, mensuel" }]);
});

test("credit that was used on the invoice which gives way pays the new one, as it was announced", async () => {
  const world = openSandbox({ timing: CHANGE_TIMING.filter(({ effective }) => effective === "now") });
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  await subscriber.passPart(0.9);
  await subscriber.change("essentiel_month");
  const { creditBalance } = await subscriber.snapshot();
  expect(creditBalance).toBe(360);
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  await subscriber.keepCard("good");
  const preview = await subscriber.preview("pro_month");
  expect(preview.dueNow).toBe(5_880 - 360);
  await subscriber.change("pro_month");
  expect(await subscriber.snapshot()).toMatchObject({
    creditBalance: 0,
    subscriptions: [{ nextCharge: { total: preview.nextInvoice?.total } }],
  });
});
