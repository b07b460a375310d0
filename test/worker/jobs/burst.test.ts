import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { EventsMessage } from "../../../worker/bindings.ts";
import { consumeEvents } from "../../../worker/jobs/queue.ts";
import { receiveEvents } from "../../../worker/jobs/receive-events.ts";
import type { PaymentProvider } from "../../../worker/providers/provider.ts";
import { openBilling } from "../../support/workerd/billing.ts";

function counting(provider: PaymentProvider, seen: string[]): PaymentProvider {
  return {
    ...provider,
    snapshot: (id, scope) => {
      seen.push(id);
      return provider.snapshot(id, scope);
    },
  };
}

function batchOf(customers: readonly string[]): MessageBatch<EventsMessage> {
  const messages = customers.map((providerCustomerId) => ({ body: { providerCustomerId } }));
  return { messages, ackAll() {} } as unknown as MessageBatch<EventsMessage>;
}

async function waiting(): Promise<unknown> {
  return env.DB.prepare("SELECT count(*) AS count FROM events WHERE state = 'received'").first("count");
}

async function open() {
  const snapshots: string[] = [];
  const billing = await openBilling({ around: (sandbox) => counting(sandbox, snapshots) });
  const customer = await (await billing.customer()).subscribe();
  const { providerCustomerId } = (await env.DB.prepare(
    "SELECT provider_customer_id AS providerCustomerId FROM customers WHERE id = ?",
  )
    .bind(customer.id)
    .first<{ providerCustomerId: string }>()) ?? { providerCustomerId: "" };
  const rung: string[] = [];
  const bell = { send: async (message: EventsMessage) => void rung.push(message.providerCustomerId) };
  const receive = (from: number, to: number, invoices: (n: number) => string[]) =>
    receiveEvents(
      billing.context,
      bell as unknown as Parameters<typeof receiveEvents>[1],
      Array.from({ length: to - from }, (_, index) => ({
        id: `evt_burst_${from + index}`,
        type: "invoice.updated",
        providerCustomerId,
        invoiceIds: invoices(from + index),
        createdAt: billing.wall.now,
      })),
    );
  const work = async () => {
    while (rung.length > 0) await consumeEvents(billing.context, batchOf(rung.splice(0, 100)));
  };
  await work();
  await env.DB.prepare("DELETE FROM events").run();
  snapshots.length = 0;
  return { snapshots, receive, work };
}

test("a thousand events of one customer, half of them while the first are worked off, are two snapshots", async () => {
  const { snapshots, receive, work } = await open();
  for (let from = 0; from < 500; from += 10) await receive(from, from + 10, () => ["in_same"]);
  await work();
  for (let from = 500; from < 1_000; from += 10) await receive(from, from + 10, () => ["in_same"]);
  await work();
  expect(snapshots.length).toBeLessThanOrEqual(2);
  expect(await waiting()).toBe(0);
});

test("events that name more invoices than a snapshot has room for are worked off in several", async () => {
  const { snapshots, receive, work } = await open();
  await receive(2_000, 2_250, (n) => [`in_${n}`]);
  for (let round = 0; round < 3; round++) {
    await receive(3_000 + round, 3_001 + round, () => []);
    await work();
  }
  expect(await waiting()).toBe(0);
  expect(snapshots).toHaveLength(3);
});
