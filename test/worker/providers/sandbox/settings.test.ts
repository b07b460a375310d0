import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { DAY, HOUR } from "../../../../shared/time.ts";
import { CHANGE_TIMING } from "../../../../worker/domain/change-timing.ts";
import { Subscriber, waiting } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox, pageId, testCard } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

test("the operator may end a subscription with the last retry", async () => {
  const world = openSandbox({ dunning: { retryDays: [2], afterLast: "canceled" } });
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  const { createdAt } = await subscriber.lastInvoice();
  await world.advanceTo(createdAt + 2 * DAY);
  expect(await subscriber.subscription()).toMatchObject({ status: "canceled", endedAt: createdAt + 2 * DAY });
  expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", nextAttemptAt: null });
});

test.each(["unpaid", "canceled"] as const)(
  "a retry that would come after the period's end is never announced: unpaid until then, also where %s follows the last",
  async (afterLast) => {
    const world = openSandbox({ dunning: { retryDays: [2, 40], afterLast } });
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    await subscriber.keepCard("refused");
    await subscriber.passPeriod();
    const { createdAt } = await subscriber.lastInvoice();
    expect(await subscriber.subscription()).toMatchObject({
      status: "past_due",
      nextCharge: { at: createdAt + 2 * DAY },
    });
    await world.advanceTo(createdAt + 2 * DAY);
    expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", nextAttemptAt: null });
    expect(await subscriber.subscription()).toMatchObject({
      status: "unpaid",
      nextCharge: null,
      endedAt: null,
    });
    await subscriber.passPeriod();
    const { status, endedAt, periodEnd } = await subscriber.subscription();
    expect([status, endedAt]).toEqual(["canceled", periodEnd]);
  },
);

test("where a cheaper plan comes at once, what is unused is carried as credit and used by the next invoices", async () => {
  const world = openSandbox({ timing: CHANGE_TIMING.filter((rule) => rule.effective === "now") });
  const subscriber = await Subscriber.subscribed(world, "entreprise_month");
  await subscriber.passPart(1 / 3);
  const preview = await subscriber.preview("essentiel_month");
  expect(preview).toMatchObject({ effective: "now", total: -6_400, dueNow: 0, nextInvoice: { total: 0 } });
  await subscriber.change("essentiel_month");
  const [first] = await subscriber.invoices();
  expect(await subscriber.snapshot()).toMatchObject({ creditBalance: 6_400 });
  expect(await subscriber.lastInvoice()).toMatchObject({
    type: "credit_note",
    correctsInvoiceId: first?.id,
    total: 6_400,
    creditApplied: 6_400,
    amountPaid: 0,
    amountRemaining: 0,
    payments: [],
  });
  for (let i = 0; i < 3; i++) await subscriber.passPeriod();
  const renewals = (await subscriber.invoices()).slice(2);
  expect(renewals.map((one) => [one.total, one.creditApplied, one.amountPaid])).toEqual([
    [2_280, 2_280, 0],
    [2_280, 2_280, 0],
    [2_280, 1_840, 440],
  ]);
  const { creditEntries } = await subscriber.snapshot();
  expect(creditEntries.map((one) => [one.kind, one.amount, one.balanceAfter])).toEqual([
    ["credited", 6_400, 6_400],
    ["used", -2_280, 4_120],
    ["used", -2_280, 1_840],
    ["used", -1_840, 0],
  ]);
  const [, note, ...used] = await subscriber.invoices();
  expect(creditEntries.map((one) => one.invoiceId)).toEqual([note?.id, ...used.map((one) => one.id)]);
});

test("a card that wants a confirmation at every payment leaves a renewal to be confirmed", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  const setup = await world.sandbox.setupPaymentMethod(
    subscriber.id,
    "https://crm.example/",
    "op_secure:1:setup",
  );
  await world.sandbox.submitCard(pageId(setup), testCard("4000 0027 6000 3184"));
  await subscriber.passPeriod();
  const invoice = await subscriber.lastInvoice();
  expect(invoice).toMatchObject({
    status: "open",
    payments: [{ status: "requires_action", declineCode: "authentication_required" }],
  });
  expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
  const { action } = waiting(await subscriber.pay(invoice.id));
  await world.confirm(action, true);
  expect(await subscriber.subscription()).toMatchObject({ status: "active" });
});

test("a change that waits for longer than an hour is not made any more", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.create(world);
  const { action, reference } = waiting(await subscriber.change("pro_month"));
  world.wall.now += HOUR;
  expect(await subscriber.settle(reference)).toEqual({ kind: "declined", declineCode: "expired" });
  expect(await world.sandbox.submitCard(pageId(action), testCard("4242424242424242"))).toEqual({
    kind: "gone",
  });
  expect((await subscriber.snapshot()).subscriptions).toEqual([]);
});

test("a first period that waited for the card begins with the payment", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.create(world);
  const { action } = waiting(await subscriber.change("pro_month"));
  world.wall.now += HOUR / 2;
  await world.enterCard(action, "good");
  expect((await subscriber.subscription()).periodStart).toBe(world.wall.now);
});

test("an archived price goes on working for whoever has it", async () => {
  const world = openSandbox();
  const { sandbox } = world;
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  await env.DB.prepare("UPDATE sandbox_prices SET active = 0 WHERE id = 'pro_month'").run();
  try {
    await subscriber.passPeriod();
    expect(await subscriber.lastInvoice()).toMatchObject({ description: "Pro, mensuel", status: "paid" });
    expect(await subscriber.change("pro_month", 2)).toEqual({ kind: "succeeded" });
    const other = await Subscriber.create(world);
    await expect(other.preview("pro_month")).rejects.toMatchObject({ code: "inactive_price" });
    expect((await sandbox.catalogue()).prices.find((price) => price.id === "pro_month")?.active).toBe(false);
  } finally {
    await env.DB.prepare("UPDATE sandbox_prices SET active = 1 WHERE id = 'pro_month'").run();
  }
});
