import { describe, expect, test } from "vitest";
import type { InvoiceSummary, LegalDocument, Page } from "../../../../shared/api/types/index.ts";
import { reconcileCustomer } from "../../../../worker/usecases/reconcile-customer.ts";
import { noteAfterwards, refundPlainly } from "../../../support/stripe/refunds.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { Subscriber } from "../../../support/subscriber.ts";
import { openSubscribed } from "../../../support/workerd/subscribed-at-stripe.ts";

/** A customer whose first invoice is some renewals old; no event ever tells of anything. */
async function longAgo() {
  const { world, billing, customer } = await openSubscribed();
  const stripes = [...world.simulator.sim.customers.values()].find(
    (one) => one.metadata.chets_customer === customer.id,
  );
  if (!stripes) throw new Error("no customer at Stripe");
  const reconcile = () => reconcileCustomer(billing.context, customer.id);
  const invoices = async () => (await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data;
  const [first] = await invoices();
  if (!first) throw new Error("nothing was paid");
  world.simulator.advance(stripes.testClock, Date.parse("2027-01-20T09:00:00Z"));
  await reconcile();
  const notes = async () => (await invoices()).filter(({ type }) => type === "credit_note");
  const document = (id = "") => customer.get<LegalDocument>(`/v1/invoices/${id}/document`);
  const giveBack = (amount: number, status?: Parameters<typeof refundPlainly>[4]) =>
    refundPlainly(world.simulator.sim, stripes, first.id, amount, status);
  return { world, stripes, first, reconcile, invoices, notes, document, giveBack };
}

describe("a plain refund at the dashboard, whose event was lost", () => {
  test("of all: reconcile finds it, and the legal credit note follows, once", async () => {
    const { first, reconcile, invoices, notes, document, giveBack } = await longAgo();
    const { id } = giveBack(first.total.amount);
    const told = await reconcile();
    expect(told).toMatchObject({ outcome: "repaired", cause: "no_event" });
    expect(told.differences).toContainEqual({ thing: `credit_note ${id}`, why: "missing", members: [] });
    expect(told.differences).toContainEqual(
      expect.objectContaining({ thing: `invoice ${first.id}`, members: ["payments"] }),
    );
    const paid = (await invoices()).find((one) => one.id === first.id);
    expect(paid).toMatchObject({ payment: { status: "refunded" } });
    const [note] = await notes();
    expect(note).toMatchObject({ status: "issued", total: first.total, documentable: true });
    const avoir = await document(note?.id);
    const facture = await document(first.id);
    expect(avoir).toMatchObject({
      kind: "credit_note",
      number: expect.stringMatching(/^AV-2027-\d{6}$/),
      corrects: { number: first.number },
      customer: facture.customer,
      vatGroups: facture.vatGroups,
    });
    expect(await reconcile()).toMatchObject({ outcome: "same" });
    expect(await notes()).toHaveLength(1);
  });

  test("of parts: each has a credit note of that part, with the VAT that is in it", async () => {
    const { reconcile, notes, document, giveBack } = await longAgo();
    giveBack(1_200);
    await reconcile();
    giveBack(2_400);
    await reconcile();
    const given = await notes();
    expect(given.map(({ total }) => total.amount).toSorted()).toEqual([1_200, 2_400]);
    const part = given.find(({ total }) => total.amount === 1_200);
    expect(await document(part?.id)).toMatchObject({ totals: { net: 1_000, tax: 200, gross: 1_200 } });
    expect(await reconcile()).toMatchObject({ outcome: "same" });
  });

  test("a note that is written for it afterwards at the dashboard adds nothing", async () => {
    const { world, stripes, first, reconcile, notes, giveBack } = await longAgo();
    const refund = giveBack(first.total.amount);
    await reconcile();
    world.simulator.advance(stripes.testClock, Date.parse("2027-01-20T10:00:00Z"));
    noteAfterwards(world.simulator.sim, stripes, first.id, refund);
    await reconcile();
    expect((await notes()).map(({ id }) => id)).toEqual([refund.id]);
  });

  test("one that is not through yet has none until it is, and one that failed never", async () => {
    const { reconcile, notes, giveBack } = await longAgo();
    const pending = giveBack(1_200, "pending");
    giveBack(600, "failed");
    await reconcile();
    expect(await notes()).toEqual([]);
    pending.status = "succeeded";
    await reconcile();
    expect((await notes()).map(({ total }) => total.amount)).toEqual([1_200]);
  });
});

test("a refund with a credit note of Stripe's has that one and no other", async () => {
  const { world, stripes, first, reconcile, notes } = await longAgo();
  await world.refund(stripes.id, first.id);
  await reconcile();
  expect((await notes()).map(({ total }) => total)).toEqual([first.total]);
  expect(await reconcile()).toMatchObject({ outcome: "same" });
  expect(await notes()).toHaveLength(1);
});

test("what of a credit note went to the customer's credit is told", async () => {
  const subscriber = await Subscriber.subscribed(openStripe(), "entreprise_year");
  const { id, total } = await subscriber.lastInvoice();
  await subscriber.refund(id);
  expect((await subscriber.invoices()).at(-1)).toMatchObject({ total, creditApplied: 0 });

  const world = openStripe();
  const credited = await Subscriber.create(world);
  await credited.keepCard("good");
  const before = world.simulator.sim.customers.get(credited.id);
  if (before) before.work.account.balance = 1_000;
  await credited.change("pro_month");
  const paid = await credited.lastInvoice();
  expect(paid).toMatchObject({ total: 5_880, creditApplied: 1_000 });
  await credited.refund(paid.id);
  expect((await credited.invoices()).at(-1)).toMatchObject({ type: "credit_note", creditApplied: 1_000 });
});
