import { beforeEach, expect, test } from "vitest";
import { DAY } from "../../../../shared/time.ts";
import { CHANGE_TIMING } from "../../../../worker/domain/change-timing.ts";
import { Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

const AT_ONCE = CHANGE_TIMING.filter(({ effective }) => effective === "now");

async function credits(subscriber: Subscriber, priceId: string): Promise<number[]> {
  const { lines } = await subscriber.preview(priceId);
  return lines.map(({ amount }) => amount).filter((amount) => amount < 0);
}

test("an upgrade that is given back leaves the credit that paid a part of it", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
  const { id: first } = await subscriber.lastInvoice();
  await subscriber.passPart(0.5);
  await subscriber.change("entreprise_month");
  const upgrade = await subscriber.lastInvoice();
  expect(upgrade.lines.map(({ amount }) => amount)).toEqual([4_950, -2_450]);
  await subscriber.refund(upgrade.id);
  expect(await subscriber.lastInvoice()).toMatchObject({
    type: "credit_note",
    total: 3_000,
    amountPaid: 3_000,
  });
  expect(await credits(subscriber, "entreprise_year")).toEqual([-2_450]);

  // It is what the first invoice paid, and goes with it.
  await subscriber.refund(first);
  expect(await subscriber.lastInvoice()).toMatchObject({ correctsInvoiceId: first, total: 5_880 });
  expect(await credits(subscriber, "entreprise_year")).toEqual([]);
});

test("what a change has credited of an invoice is not given back again", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox({ timing: AT_ONCE }), "entreprise_year");
  const { id, total } = await subscriber.lastInvoice();
  await subscriber.passPart(0.1);
  await subscriber.change("essentiel_year");
  const { creditBalance } = await subscriber.snapshot();
  await subscriber.refund(id);
  const { invoices, creditBalance: after } = await subscriber.snapshot();
  expect(after).toBe(creditBalance);
  const [carried, note] = invoices.filter(({ correctsInvoiceId }) => correctsInvoiceId === id);
  expect(carried).toMatchObject({ type: "credit_note", total: creditBalance });
  expect(note?.lines.map(({ description, amount }) => [description, amount])).toEqual([
    ["Entreprise, annuel", 99_000],
    ["Crédit sur Entreprise, annuel", -89_100],
  ]);
  expect(note).toMatchObject({ subtotal: 9_900, tax: 1_980, total: 11_880, amountPaid: 11_880 });
  expect((carried?.total ?? 0) + (note?.total ?? 0)).toBeLessThanOrEqual(total);
  expect(invoices.find((one) => one.id === id)).toMatchObject({
    payments: [{ status: "partially_refunded" }],
  });
  await subscriber.refund(id);
  expect((await subscriber.snapshot()).invoices).toEqual(invoices);
});

test("of the month before an upgrade is given back what was used of it", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
  const { id } = await subscriber.lastInvoice();
  await subscriber.passPart(0.5);
  await subscriber.change("entreprise_month");
  await subscriber.refund(id);
  expect(await subscriber.lastInvoice()).toMatchObject({
    correctsInvoiceId: id,
    subtotal: 2_450,
    total: 2_940,
  });
  expect(await credits(subscriber, "entreprise_year")).toEqual([-4_950]);
});

test("what all was credited has nothing to give back, and what took its place keeps its time", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
  const { id } = await subscriber.lastInvoice();
  await subscriber.change("entreprise_month");
  const before = await subscriber.snapshot();
  await expect(subscriber.refund(id)).rejects.toMatchObject({ code: "invoice_not_open" });
  expect(await subscriber.snapshot()).toEqual(before);
  expect(await credits(subscriber, "entreprise_year")).toEqual([-9_900]);
});

test("of an invoice that money and credit paid, money is given back first", async () => {
  const subscriber = await Subscriber.subscribed(openSandbox({ timing: AT_ONCE }), "pro_month");
  await subscriber.passPart(0.5);
  await subscriber.change("essentiel_month");
  await subscriber.passPeriod();
  const { id, creditApplied, amountPaid } = await subscriber.lastInvoice();
  expect([creditApplied, amountPaid]).toEqual([1_800, 480]);
  await subscriber.passPart(0.5);
  await subscriber.change("pro_month");
  await subscriber.refund(id);
  expect(await subscriber.lastInvoice()).toMatchObject({ total: 1_140, amountPaid: 480, creditApplied: 660 });
  const { invoices, creditBalance } = await subscriber.snapshot();
  expect(creditBalance).toBe(660);
  expect(invoices.find((one) => one.id === id)).toMatchObject({ payments: [{ status: "refunded" }] });
});

test("an invoice that a refused upgrade would have credited is given back whole once that is void", async () => {
  const world = openSandbox();
  const subscriber = await Subscriber.subscribed(world, "essentiel_month");
  const { id, total } = await subscriber.lastInvoice();
  await subscriber.keepCard("debit_refused");
  await subscriber.change("pro_month");
  await world.advanceTo((await subscriber.now()) + 6 * DAY);
  await subscriber.keepCard("good");
  await subscriber.change("entreprise_month");
  const credited = (await subscriber.lastInvoice()).lines.filter(({ amount }) => amount < 0);
  await subscriber.refund(id).catch(() => undefined);
  const note = (await subscriber.invoices()).find(({ correctsInvoiceId }) => correctsInvoiceId === id);
  const left = 1_900 + credited.reduce((sum, { amount }) => sum + amount, 0);
  expect([note?.subtotal ?? 0, total]).toEqual([left, 2_280]);
});
