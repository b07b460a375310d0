import { describe, expect, test } from "vitest";
import { adjustBalance } from "../../../support/stripe/balance.ts";
import { findCustomer, refreshDetails } from "../../../support/stripe/customers.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { BERLIN, Subscriber, waiting } from "../../../support/subscriber.ts";

const UPDATE = { method: "POST", path: /^\/v1\/subscriptions\/sub_\d+$/, kind: "meanwhile" } as const;
const CREATE = { method: "POST", path: /^\/v1\/subscriptions$/, kind: "meanwhile" } as const;

/** A subscriber with credit, and somebody at the dashboard who takes it away the moment before a request. */
async function withCredit(credit = 1_000) {
  const world = openStripe();
  const { sim, faults } = world.simulator;
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  const customer = findCustomer(sim, subscriber.id);
  adjustBalance(sim, customer, -credit);
  const takeAway = () => void adjustBalance(sim, customer, credit);
  return { world, sim, faults, subscriber, customer, takeAway };
}

describe("a charge that is not what the preview showed", () => {
  test("is put right by credit, and told with both figures", async () => {
    const { subscriber, faults, takeAway, customer } = await withCredit();
    const change = await subscriber.lock("entreprise_month");
    faults.push({ ...UPDATE, act: takeAway });
    const { id: invoiceId } = { id: expect.stringMatching(/^in_/) };
    expect(await subscriber.confirm(change)).toEqual({
      kind: "succeeded",
      difference: {
        invoiceId,
        currency: "EUR",
        previewed: change.dueNow,
        charged: change.dueNow + 1_000,
        credited: 1_000,
      },
    });
    expect(customer.balanceTransactions.at(-1)).toMatchObject({ amount: -1_000 });
    expect(await subscriber.snapshot()).toMatchObject({ creditBalance: 1_000 });
  });

  test("because its VAT has changed is put right by the whole difference", async () => {
    const world = openStripe();
    const subscriber = await Subscriber.subscribed(world, "pro_month", 1, BERLIN);
    const change = await subscriber.lock("entreprise_month");
    const act = () => {
      const customer = findCustomer(world.simulator.sim, subscriber.id);
      customer.taxIds = [];
      refreshDetails(customer);
    };
    world.simulator.faults.push({ ...UPDATE, act });
    // 20 % of the new plan's price; what is credited was charged without VAT.
    const more = 1_980;
    expect(await subscriber.confirm(change)).toMatchObject({
      difference: { previewed: change.dueNow, charged: change.dueNow + more, credited: more },
    });
  });

  test("asked again with the same key is credited once and told alike", async () => {
    const { subscriber, faults, takeAway } = await withCredit();
    const change = await subscriber.lock("entreprise_month");
    faults.push({ ...UPDATE, act: takeAway });
    const key = "op_again:1:change";
    const first = await subscriber.confirm(change, key);
    expect(await subscriber.confirm(change, key)).toEqual(first);
    expect(await subscriber.snapshot()).toMatchObject({ creditBalance: 1_000 });
  });

  test("of less than was shown is told, and not charged afterwards", async () => {
    const { subscriber, faults, sim, customer } = await withCredit();
    const change = await subscriber.lock("entreprise_month");
    faults.push({ ...UPDATE, act: () => void adjustBalance(sim, customer, -500) });
    expect(await subscriber.confirm(change)).toMatchObject({
      difference: { previewed: change.dueNow, charged: change.dueNow - 500, credited: 0 },
    });
    expect(await subscriber.snapshot()).toMatchObject({ creditBalance: 0 });
  });
});

describe("what is not paid yet and asks for more than was shown", () => {
  test("is given up: nothing is charged, and the price is shown anew", async () => {
    const { subscriber, faults, takeAway } = await withCredit();
    await subscriber.keepCard("secure");
    const change = await subscriber.lock("entreprise_month");
    faults.push({ ...UPDATE, act: takeAway });
    const key = "op_stale:1:change";
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "stale" });
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "stale" });
    expect(await subscriber.subscription()).toMatchObject({ planId: "pro" });
    expect(await subscriber.invoices()).toHaveLength(1);
    expect(waiting(await subscriber.change("entreprise_month"))).toBeTruthy();
  });

  test("also of a first subscription, with a card on file", async () => {
    const world = openStripe();
    const { sim, faults } = world.simulator;
    const subscriber = await Subscriber.create(world);
    await subscriber.keepCard("good");
    const customer = findCustomer(sim, subscriber.id);
    adjustBalance(sim, customer, -1_000);
    const change = await subscriber.lock("pro_month");
    expect(change.dueNow).toBe(4_880);
    faults.push({ ...CREATE, act: () => void adjustBalance(sim, customer, 1_000) });
    const key = "op_first:1:change";
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "stale" });
    expect(await subscriber.confirm(change, key)).toEqual({ kind: "stale" });
    expect(await subscriber.snapshot()).toMatchObject({ subscriptions: [], invoices: [] });
    expect(await subscriber.change("pro_month")).toEqual({ kind: "succeeded" });
  });
});
