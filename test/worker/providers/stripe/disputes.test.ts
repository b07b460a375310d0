import Stripe from "stripe";
import { describe, expect, test } from "vitest";
import type { Invoice, Portal } from "../../../../shared/api/types/index.ts";
import { DAY } from "../../../../shared/time.ts";
import { openAlarms } from "../../../../worker/db/alarms.ts";
import { everyMinute } from "../../../../worker/jobs/cron.ts";
import { receiveEvents } from "../../../../worker/jobs/receive-events.ts";
import { lazyStripe } from "../../../../worker/providers/stripe/lazy.ts";
import { type Change, watchChanges } from "../../../support/stripe/changes.ts";
import type { InvoicePage } from "../../../support/stripe/replies.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { expectStatus, openBilling, type TestCustomer } from "../../../support/workerd/billing.ts";
import { keepCard } from "../../../support/workerd/subscribed-at-stripe.ts";

const SECRET = "whsec_1";

async function open(number: string, priceId: string) {
  const world = openStripe();
  const billing = await openBilling({ around: () => world.provider });
  const customer = await billing.customer();
  await keepCard(world, customer, number);
  await expectStatus(await customer.confirm((await customer.preview(priceId)).id), 200);
  const { db, wall, context } = billing;
  const changesSince = watchChanges(world.simulator.sim);
  const stripe = lazyStripe({
    secretKey: "sk_test_disputes",
    publishableKey: "pk_test_1",
    apiBase: "http://stripe.test:12111",
    fetch: world.simulator.fetch,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    wallClock: () => wall.now,
    webhookSecrets: [SECRET],
    live: false,
  });
  /** Time passes at Stripe, and what it tells is delivered. Answers the types that came through. */
  async function pass(days: number): Promise<string[]> {
    const [id] = [...world.simulator.sim.customers.keys()];
    const { now } = await world.provider.clock(id ?? "");
    await world.advanceTo(now + days * DAY);
    const heard: string[] = [];
    for (const change of changesSince()) {
      const outcome = await stripe.readEvent(await signed(change, wall.now));
      if (outcome.kind !== "event") continue;
      heard.push(outcome.event.type);
      await receiveEvents(context, { send: async () => ({}) as never }, [outcome.event]);
    }
    wall.now += 2 * 60_000;
    await everyMinute(context);
    await customer.signIn("owner");
    return heard;
  }
  const alarms = async () =>
    (await openAlarms(db, 100)).filter(({ customerId }) => customerId === customer.id);
  return { world, customer, pass, alarms };
}

let told = 0;

async function signed({ type, object }: Change, now: number) {
  const created = Math.floor(now / 1000);
  const id = `evt_dispute_${++told}`;
  const body = JSON.stringify({ id, object: "event", type, created, livemode: false, data: { object } });
  const cryptoProvider = Stripe.createSubtleCryptoProvider();
  const signature = await Stripe.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret: SECRET,
    timestamp: created,
    cryptoProvider,
  });
  return { body, signature, now };
}

async function lastInvoice(customer: TestCustomer): Promise<Invoice> {
  const { data } = await customer.get<InvoicePage>("/v1/invoices");
  return customer.get<Invoice>(`/v1/invoices/${data[0]?.id}`);
}

describe("a dispute at Stripe, whose event names nobody", () => {
  test("of a card is alarmed, and leaves invoice and document; one that is won is no alarm", async () => {
    const { world, customer, pass, alarms } = await open("4000000000000259", "pro_month");
    const before = await lastInvoice(customer);
    expect(await pass(4)).toEqual(["charge.dispute.created"]);
    expect(await lastInvoice(customer)).toEqual(before);
    expect(await alarms()).toMatchObject([
      { kind: "payment_disputed", detail: { invoiceId: before.id, amount: 5_880 } },
    ]);
    for (const { disputes } of world.simulator.sim.customers.values())
      for (const one of disputes) one.status = "won";
    expect(await pass(1)).toEqual(["charge.dispute.closed"]);
    expect(await alarms()).toEqual([]);
  });

  test("of a debit opens the invoice again; paid anew by card, both are as before", async () => {
    const { world, customer, pass, alarms } = await open("FR5720041010050500013M02608", "pro_year");
    await pass(5);
    const paid = await lastInvoice(customer);
    const document = await customer.get(`/v1/invoices/${paid.id}/document`);
    expect(paid.status).toBe("paid");
    expect(await pass(40)).toContain("charge.dispute.created");
    expect(await lastInvoice(customer)).toMatchObject({
      id: paid.id,
      status: "open",
      amountRemaining: paid.total,
      payment: { status: "failed", declineCode: "debit_returned" },
    });
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({
      status: "past_due",
      pastDue: { invoiceId: paid.id, since: "2026-12-18", accessUntilDate: "2027-01-01" },
    });
    expect(await alarms()).toMatchObject([{ kind: "payment_returned" }]);

    await keepCard(world, customer, "4242424242424242");
    await expectStatus(await customer.call("POST", `/v1/invoices/${paid.id}/payments`), 200);
    expect(await lastInvoice(customer)).toMatchObject({ id: paid.id, status: "paid" });
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({
      status: "active",
      accessUntilDate: "2027-11-03",
    });
    expect(await customer.get(`/v1/invoices/${paid.id}/document`)).toEqual(document);
    expect(await alarms()).toEqual([]);
    const [stripes] = world.simulator.sim.customers.values();
    expect(stripes?.intents).toHaveLength(1);
  });
});
