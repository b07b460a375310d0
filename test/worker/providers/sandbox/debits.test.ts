import { beforeEach, expect, test } from "vitest";
import { DAY } from "../../../../shared/time.ts";
import { RETURN_URL, Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox, pageId, type SandboxWorld, testCard } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

const PAYS = "FR14 2004 1010 0505 0001 3M02 606";
const REFUSES = "FR84 2004 1010 0505 0001 3M02 607";

async function keep(world: SandboxWorld, subscriber: Subscriber, number: string): Promise<void> {
  const action = await world.provider.setupPaymentMethod(subscriber.id, RETURN_URL, `setup:${number}`);
  await world.sandbox.submitCard(pageId(action), testCard(number));
}

async function withDebit(number: string) {
  const world = openSandbox();
  const subscriber = await Subscriber.create(world);
  await keep(world, subscriber, number);
  const outcome = await subscriber.change("pro_month");
  if (outcome.kind !== "processing") throw new Error(`the outcome is ${outcome.kind}`);
  return { world, subscriber, reference: outcome.reference };
}

test("a direct debit is under way for days; the plan runs meanwhile, and the invoice waits", async () => {
  const { subscriber, reference } = await withDebit(PAYS);
  expect(await subscriber.subscription()).toMatchObject({ status: "active" });
  expect(await subscriber.lastInvoice()).toMatchObject({
    status: "open",
    payments: [{ status: "pending", method: { kind: "sepa_debit", last4: "2606" } }],
  });
  expect(await subscriber.settle(reference)).toEqual({ kind: "processing", reference });
});

test("after five days it is paid, by the attempt that was under way", async () => {
  const { world, subscriber, reference } = await withDebit(PAYS);
  await world.advanceTo((await subscriber.now()) + 5 * DAY);
  expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
  const { status, payments } = await subscriber.lastInvoice();
  expect([status, payments.map((one) => one.status)]).toEqual(["paid", ["succeeded"]]);
});

test("a refusal that comes late leaves the invoice open and the subscription past due", async () => {
  const { world, subscriber, reference } = await withDebit(REFUSES);
  await world.advanceTo((await subscriber.now()) + 5 * DAY);
  expect(await subscriber.settle(reference)).toMatchObject({ kind: "declined" });
  expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", payments: [{ status: "failed" }] });
  expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
});

test("a refusal on the last day of the period is not tried again after the end", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  const { periodEnd } = await subscriber.subscription();
  await keep(world, subscriber, REFUSES);
  await world.advanceTo(periodEnd - 5.5 * DAY);
  await subscriber.change("entreprise_month");
  await world.advanceTo(periodEnd - DAY / 2);
  expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", nextAttemptAt: null });
  expect(await subscriber.subscription()).toMatchObject({ status: "unpaid", nextCharge: null });
});

test("what is under way is not asked for twice, by paying or by giving up", async () => {
  const { subscriber, reference } = await withDebit(PAYS);
  const { id } = await subscriber.lastInvoice();
  expect(await subscriber.pay(id)).toEqual({ kind: "processing", reference });
  await subscriber.abandon(reference);
  expect((await subscriber.lastInvoice()).payments).toHaveLength(1);
  expect(await subscriber.settle(reference)).toEqual({ kind: "processing", reference });
});

test("a renewal is debited in the same way, and cancelling does not wait for the bank", async () => {
  const { world, subscriber } = await withDebit(PAYS);
  await subscriber.passPeriod();
  expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", payments: [{ status: "pending" }] });
  await subscriber.cancel();
  await world.advanceTo((await subscriber.now()) + 6 * DAY);
  expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid" });
  expect(await subscriber.subscription()).toMatchObject({ cancelAt: expect.any(Number), status: "active" });
});

test("a retry by direct debit waits for the bank, and a refusal goes on where dunning stands", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  await keep(world, subscriber, REFUSES);
  const { createdAt } = await subscriber.lastInvoice();
  await world.advanceTo(createdAt + 2 * DAY);
  expect(await subscriber.lastInvoice()).toMatchObject({
    nextAttemptAt: null,
    payments: [{ status: "pending" }, {}],
  });
  await world.advanceTo(createdAt + 25 * DAY);
  const { payments } = await subscriber.lastInvoice();
  expect(payments.map((one) => one.status)).toEqual(Array(5).fill("failed"));
  expect(await subscriber.subscription()).toMatchObject({ status: "unpaid" });
});

test("a change does not take the place of an invoice that the bank is just asked for", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  await keep(world, subscriber, PAYS);
  await world.advanceTo((await subscriber.now()) + DAY);
  const before = await subscriber.invoices();
  expect(await subscriber.change("entreprise_month")).toEqual({
    kind: "declined",
    declineCode: "payment_processing",
  });
  expect(await subscriber.invoices()).toEqual(before);
});

test("a late refusal waits its turn behind an invoice that is collected already", async () => {
  const { world, subscriber } = await withDebit(PAYS);
  await subscriber.passPeriod();
  await world.advanceTo((await subscriber.now()) + 28 * DAY);
  await keep(world, subscriber, REFUSES);
  await subscriber.change("entreprise_month");
  await subscriber.keepCard("refused");
  const change = await subscriber.lastInvoice();
  await subscriber.passPeriod();
  await world.advanceTo((await subscriber.now()) + 5 * DAY);
  const renewal = await subscriber.lastInvoice();
  expect(renewal).toMatchObject({ status: "open", nextAttemptAt: expect.any(Number) });
  await subscriber.keepCard("good");
  await subscriber.pay(renewal.id);
  const owed = (await subscriber.invoices()).find(({ id }) => id === change.id);
  expect(owed).toMatchObject({ status: "open", nextAttemptAt: expect.any(Number) });
  await world.advanceTo(owed?.nextAttemptAt ?? 0);
  expect(await subscriber.subscription()).toMatchObject({ status: "active" });
});

test("a card may be taken now and refused at the renewal", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.create(world);
  await keep(world, subscriber, "4000 0000 0000 1208");
  expect(await subscriber.change("pro_month")).toEqual({ kind: "succeeded" });
  await subscriber.passPeriod();
  expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
});

test("the debit of a renewal is announced once, as many days before as the setting says", async () => {
  const { world, subscriber } = await withDebit(PAYS);
  const { periodEnd } = await subscriber.subscription();
  const announced = () =>
    world.heard.filter(({ type }) => type === "invoice.upcoming").map((one) => one.createdAt);
  await world.advanceTo(periodEnd - 14 * DAY - 1000);
  expect(announced()).toEqual([]);
  await world.advanceTo(periodEnd - 14 * DAY);
  await world.advanceTo(periodEnd - DAY);
  expect(announced()).toEqual([periodEnd - 14 * DAY]);
  const { mandate } = (await subscriber.snapshot()).paymentMethod as { mandate?: string };
  expect(mandate).toMatch(/^MD-/);
});

test("an account number that comes when the time is past is announced at once", async () => {
  const world = openSandbox({ debitNoticeDays: 20 });
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  const { periodEnd } = await subscriber.subscription();
  await world.advanceTo(periodEnd - 3 * DAY);
  await keep(world, subscriber, PAYS);
  await world.advanceTo(periodEnd - 2 * DAY);
  const announced = world.heard.filter(({ type }) => type === "invoice.upcoming");
  expect(announced.map((one) => one.createdAt)).toEqual([periodEnd - 3 * DAY]);
});
