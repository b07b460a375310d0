import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Reconciled } from "../../../worker/usecases/reconcile-customer.ts";
import { passMonths, subscribed } from "../../support/stripe/history.ts";
import { openStripe } from "../../support/stripe/world.ts";
import { type Billing, expectStatus, json, openBilling } from "../../support/workerd/billing.ts";

const ask = (billing: Billing, method: string, path: string, body?: unknown) =>
  billing.fetch(path, json(method, billing.settings.operatorKey, body));

describe("reconciling", () => {
  test("repairs what differs, says what and why, and then finds all the same", async () => {
    const billing = await openBilling();
    const { id } = await (await billing.customer()).subscribe();
    await env.DB.prepare("UPDATE subscriptions SET plan_name = 'Autre' WHERE customer_id = ?").bind(id).run();
    billing.wall.now += 60_000;
    const look = async () => {
      const reply = await ask(billing, "POST", "/operator/reconcile", { customer: id });
      return expectStatus<{ data: object[] }>(reply, 200);
    };
    expect(await look()).toMatchObject({
      data: [
        {
          customer: id,
          outcome: "repaired",
          age: 60_000,
          cause: "no_event",
          differences: [{ why: "outdated", members: ["planName"] }],
        },
      ],
    });
    expect(await look()).toMatchObject({ data: [{ outcome: "same", differences: [] }] });
  });

  test("works when the provider has forgotten its events, and says that none told of it", async () => {
    const world = openStripe();
    const billing = await openBilling({ around: () => world.provider });
    const id = await subscribed(world, "rc-forgotten");
    const account = { customer: "rc-forgotten", providerCustomerId: id, name: "A", email: "", locale: "fr" };
    await expectStatus(await ask(billing, "POST", "/operator/backfill", account), 200);
    // Three renewals that no webhook told of.
    await passMonths(world, id, 3);
    billing.wall.now += 92 * 86_400_000;
    const look = async () => {
      const reply = await ask(billing, "POST", "/operator/reconcile", { customer: "rc-forgotten" });
      return expectStatus<{ data: Reconciled[]; total: number }>(reply, 200);
    };
    const { data, total } = await look();
    expect(total).toBe(1);
    expect(data).toMatchObject([{ outcome: "repaired", cause: "no_event", age: 92 * 86_400_000 }]);
    const [one] = data;
    expect(one?.differences.filter(({ why }) => why === "missing")).toHaveLength(3);
    expect(one?.differences.find(({ thing }) => thing.startsWith("subscription"))?.members).toEqual(
      expect.arrayContaining(["periodStart", "periodEnd"]),
    );
    expect(await look()).toMatchObject({ data: [{ outcome: "same", cause: null }] });
  });

  test("names events that were given up as the cause", async () => {
    const billing = await openBilling();
    const { id } = await (await billing.customer()).subscribe();
    await env.DB.prepare("UPDATE subscriptions SET quantity = 9 WHERE customer_id = ?").bind(id).run();
    const dead = `INSERT INTO events SELECT 'evt_dead_cause', 'invoice.paid', provider_customer_id, '[]', 1, 1, 'dead', 20
      FROM customers WHERE id = ?`;
    await env.DB.prepare("UPDATE events SET state = 'applied'").run();
    await env.DB.prepare(dead).bind(id).run();
    const reply = await ask(billing, "POST", "/operator/reconcile", { customer: id });
    expect(await expectStatus(reply, 200)).toMatchObject({ data: [{ cause: "events_dead" }] });
    await env.DB.prepare("DELETE FROM events WHERE id = 'evt_dead_cause'").run();
  });

  test("walks all customers slice by slice", async () => {
    const billing = await openBilling();
    for (let i = 0; i < 6; i++) await billing.customer(`walk-${i}`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const reply: { data: { customer: string }[]; nextCursor: string | null } = await expectStatus(
        await ask(billing, "POST", "/operator/reconcile", after ? { after } : {}),
        200,
      );
      seen.push(...reply.data.map((one) => one.customer));
      after = reply.nextCursor;
    } while (after !== null);
    expect(seen.filter((one) => one.startsWith("walk-"))).toHaveLength(6);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test("dead events are read, and tried again by name or all", async () => {
  const billing = await openBilling();
  const insert = "INSERT INTO events VALUES (?, 'invoice.paid', 'cus_x', '[]', 1, 1, 'dead', 20)";
  await env.DB.batch(["evt_a", "evt_b", "evt_c"].map((id) => env.DB.prepare(insert).bind(id)));
  const dead = async () =>
    (await expectStatus<{ data: { id: string }[] }>(await ask(billing, "GET", "/operator/events/dead"), 200))
      .data;
  expect(await dead()).toHaveLength(3);
  await expectStatus(await ask(billing, "POST", "/operator/events/replay", { ids: ["evt_a"] }), 200);
  expect((await dead()).map((one) => one.id).sort()).toEqual(["evt_b", "evt_c"]);
  expect(await expectStatus(await ask(billing, "POST", "/operator/events/replay", {}), 200)).toEqual({
    replayed: 2,
  });
});

test("the catalogue is taken over afresh", async () => {
  const billing = await openBilling();
  await env.DB.prepare("UPDATE plans SET name = 'Vieux'").run();
  await expectStatus(await ask(billing, "POST", "/operator/catalogue"), 204);
  expect(await env.DB.prepare("SELECT count(*) AS n FROM plans WHERE name = 'Vieux'").first("n")).toBe(0);
});

test("none of it without the operator's key", async () => {
  const billing = await openBilling();
  expect((await billing.asHost("POST", "/operator/reconcile", {})).status).toBe(401);
});
