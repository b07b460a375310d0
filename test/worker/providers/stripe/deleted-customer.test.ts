import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { everyMinute } from "../../../../worker/jobs/cron.ts";
import { receiveEvents } from "../../../../worker/jobs/receive-events.ts";
import { deleteCustomer, findCustomer } from "../../../support/stripe/customers.ts";
import { enterCard } from "../../../support/stripe/page.ts";
import type { InvoicePage, PaymentSetup, Portal } from "../../../support/stripe/replies.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { Subscriber } from "../../../support/subscriber.ts";
import { expectStatus, type openBilling } from "../../../support/workerd/billing.ts";
import { openSubscribed } from "../../../support/workerd/subscribed-at-stripe.ts";

async function subscribed() {
  const { world, billing, customer } = await openSubscribed();
  const [stripes = ""] = [...world.simulator.sim.customers.keys()];
  return { world, billing, customer, stripes };
}

async function tell({ context, wall }: Awaited<ReturnType<typeof openBilling>>, about: string, id: string) {
  const bell = { send: async () => undefined } as unknown as Parameters<typeof receiveEvents>[1];
  const event = {
    id,
    type: "customer.deleted",
    providerCustomerId: about,
    invoiceIds: [],
    createdAt: wall.now,
  };
  await receiveEvents(context, bell, [event]);
}

async function operator<T>({ fetch }: Awaited<ReturnType<typeof openBilling>>, path: string) {
  const headers = { Authorization: `Bearer ${(env as { OPERATOR_KEY?: string }).OPERATOR_KEY}` };
  return (await expectStatus<{ data: T }>(await fetch(`/operator/${path}`, { headers }), 200)).data;
}

test("a customer who was deleted at Stripe has no subscription any more, and keeps all else", async () => {
  const { world, billing, customer, stripes } = await subscribed();
  const before = await customer.get<object>("/v1/billing-details");
  const { data: invoices } = await customer.get<InvoicePage>("/v1/invoices");
  deleteCustomer(world.simulator.sim, findCustomer(world.simulator.sim, stripes));
  await tell(billing, stripes, "evt_deleted");
  billing.wall.now += 61_000;
  await everyMinute(billing.context);

  expect(await customer.get<Portal>("/v1/portal")).toMatchObject({ subscription: { status: "canceled" } });
  expect(await customer.get("/v1/billing-details")).toEqual(before);
  expect((await customer.get<InvoicePage>("/v1/invoices")).data).toEqual(invoices);
  expect(await operator<object[]>(billing, "alarms")).toMatchObject([
    { kind: "customer_deleted", customerId: customer.id, subjectId: stripes },
  ]);
  expect(await operator<object>(billing, "counters")).toMatchObject({ "event:applied": 1 });
});

test("starts again as another customer of Stripe's, one however many ask, and the documents stay", async () => {
  const { world, billing, customer, stripes } = await subscribed();
  const details = await customer.get<object>("/v1/billing-details");
  const { data: before } = await customer.get<InvoicePage>("/v1/invoices");
  const document = await customer.get<object>(`/v1/invoices/${before[0]?.id}/document`);
  deleteCustomer(world.simulator.sim, findCustomer(world.simulator.sim, stripes));
  await tell(billing, stripes, "evt_deleted_again");
  billing.wall.now += 61_000;
  await everyMinute(billing.context);

  const tries = await Promise.all(
    Array.from({ length: 3 }, () =>
      customer.call("POST", "/v1/subscription/previews", { priceId: "pro_year" }),
    ),
  );
  for (const { status } of tries) expect([201, 409]).toContain(status);
  const reply = await customer.call("POST", "/v1/payment-methods/setup");
  const { clientSecret } = await expectStatus<PaymentSetup>(reply, 200);
  enterCard(world.simulator, clientSecret, "4242424242424242");
  await expectStatus(await customer.confirm((await customer.preview("pro_year")).id), 200);

  const ours = [...world.simulator.sim.customers.values()].filter(
    ({ metadata }) => metadata.chets_customer === customer.id,
  );
  expect(ours.map(({ id, deleted }) => [id === stripes, deleted])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(await customer.get<Portal>("/v1/portal")).toMatchObject({
    subscription: { status: "active", plan: { id: "pro" }, price: { interval: "year" } },
  });
  expect(await customer.get("/v1/billing-details")).toEqual(details);
  const { data: after } = await customer.get<InvoicePage>("/v1/invoices");
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(await customer.get(`/v1/invoices/${before[0]?.id}/document`)).toEqual(document);
});

test("a credit entry that is held of the deleted one does not stop a look at the new one", async () => {
  const world = openStripe();
  const first = await Subscriber.create(world);
  const scope = { since: null, invoiceIds: [], creditAfter: "cbtxn_of_the_old_one" };
  expect(await world.provider.snapshot(first.id, scope)).toMatchObject({ creditEntries: [] });
});

test("events of customers that are nobody here are counted and put away, once they can't be ours", async () => {
  const { billing, stripes } = await subscribed();
  await tell(billing, "cus_of_another_shop", "evt_strange_1");
  await tell(billing, "cus_of_another_shop", "evt_strange_2");
  billing.wall.now += 9 * 60_000;
  await tell(billing, stripes, "evt_ours");
  await everyMinute(billing.context);
  expect(await operator<object>(billing, "counters")).not.toHaveProperty("webhook:unknown_customer");
  billing.wall.now += 2 * 60_000;
  await everyMinute(billing.context);
  await everyMinute(billing.context);
  expect(await operator<object>(billing, "counters")).toMatchObject({ "webhook:unknown_customer": 2 });
  const { results } = await env.DB.prepare(
    "SELECT id, state FROM events WHERE id LIKE 'evt_s%' OR id = 'evt_ours'",
  ).all();
  expect(results).toEqual([{ id: "evt_ours", state: "applied" }]);
});
