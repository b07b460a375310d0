import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { note, passMonths, subscribed } from "../../support/stripe/history.ts";
import { openStripe, type StripeWorld } from "../../support/stripe/world.ts";
import { type Billing, expectStatus, json, openBilling } from "../../support/workerd/billing.ts";

interface Listed {
  providerCustomerId: string;
  customer: string | null;
  state: string;
  name: string;
  email: string;
  locale: string;
}

const MONTHS = 229;

let world: StripeWorld;
let billing: Billing;
let ids: Record<"long" | "noted" | "host" | "nobody", string>;

/** An account with a history of its own, before this product came. */
beforeAll(async () => {
  world = openStripe({ start: Date.parse("2007-10-03T09:00:00Z") });
  const long = await subscribed(world, "bf-long");
  await passMonths(world, long, MONTHS);
  ids = {
    long,
    noted: await subscribed(world, "bf-noted"),
    host: await subscribed(world, "bf-host"),
    nobody: await subscribed(world, "bf-nobody"),
  };
  note(world, ids.host, { crm_id: "acme-42" });
  note(world, ids.nobody, {});
  billing = await openBilling({ around: () => world.provider });
});

const ask = (method: string, path: string, body?: unknown) =>
  billing.fetch(path, json(method, billing.settings.operatorKey, body));

async function list(query = ""): Promise<Listed[]> {
  const reply = await ask("GET", `/operator/provider-customers${query}`);
  return (await expectStatus<{ data: Listed[] }>(reply, 200)).data;
}

const byName = async (name: keyof typeof ids, query = "") => {
  const found = (await list(query)).find((one) => one.providerCustomerId === ids[name]);
  if (!found) throw new Error(`${name} is not listed`);
  return found;
};

async function backfill(name: keyof typeof ids, query = "") {
  const { state: _, ...account } = await byName(name, query);
  return ask("POST", "/operator/backfill", account);
}

const count = async (customer: string) =>
  env.DB.prepare("SELECT count(*) AS n FROM invoices WHERE customer_id = ?")
    .bind(customer)
    .first<number>("n");

describe("whose account it is", () => {
  test("says our own note, else the host's, else the provider's id when that is wanted", async () => {
    const states = async (query: string) =>
      Object.fromEntries(
        (await list(query)).map((one) => [one.providerCustomerId, [one.customer, one.state]]),
      );
    expect(await states("")).toMatchObject({
      [ids.noted]: ["bf-noted", "new"],
      [ids.host]: [null, "unknown"],
      [ids.nobody]: [null, "unknown"],
    });
    expect(await states("?idFrom=crm_id")).toMatchObject({
      [ids.noted]: ["bf-noted", "new"],
      [ids.host]: ["acme-42", "new"],
      [ids.nobody]: [null, "unknown"],
    });
    expect(await states("?idFrom=crm_id&adopt=true")).toMatchObject({
      [ids.host]: ["acme-42", "new"],
      [ids.nobody]: [ids.nobody, "new"],
    });
  });

  test("what is no id is none", async () => {
    note(world, ids.nobody, { crm_id: "two\nlines" });
    expect(await byName("nobody", "?idFrom=crm_id")).toMatchObject({ customer: null, state: "unknown" });
    note(world, ids.nobody, {});
  });
});

describe("taking over", () => {
  test("brings customer, subscription, payments and every invoice; again it changes nothing", async () => {
    expect(await expectStatus(await backfill("noted"), 200)).toEqual({
      customer: "bf-noted",
      outcome: "whole",
      invoices: 1,
    });
    expect(await byName("noted")).toMatchObject({ customer: "bf-noted", state: "whole" });
    const entitlements = await billing.asHost("GET", "/v1/customers/bf-noted/entitlements");
    expect(await expectStatus(entitlements, 200)).toMatchObject({ plan: { id: "pro" }, status: "active" });
    expect(await expectStatus(await backfill("noted"), 200)).toMatchObject({ outcome: "whole", invoices: 1 });
  });

  test("broken off in the middle of a long history it goes on where it was", async () => {
    const notes = { method: "GET", path: /^\/v1\/credit_notes$/ };
    const away = { ...notes, kind: "server_error" as const };
    const { faults } = world.simulator;
    // The first slice comes through, the second one meets an account that is away for longer than it is asked.
    faults.push({ ...notes, kind: "meanwhile", act: () => faults.push(away, away, away) });
    const broken = await backfill("long");
    expect(broken.status).toBe(503);
    expect(faults).toEqual([]);
    const first = await count("bf-long");
    expect(first).toBe(100);
    expect(await byName("long")).toMatchObject({ state: "behind" });
    expect(await expectStatus(await backfill("long"), 200)).toMatchObject({
      outcome: "whole",
      invoices: MONTHS + 1,
    });
    expect(await byName("long")).toMatchObject({ state: "whole" });
  });

  test("an account that is adopted is found by the host's first hello, which opens no second one", async () => {
    await expectStatus(await backfill("host", "?idFrom=crm_id"), 200);
    expect(world.simulator.sim.customers.get(ids.host)?.metadata).toMatchObject({
      crm_id: "acme-42",
      chets_customer: "acme-42",
    });
    const before = world.simulator.sim.customers.size;
    const hello = { name: "Acme", email: "compta@acme.example", locale: "fr" };
    await expectStatus(await billing.asHost("PUT", "/v1/customers/acme-42", hello), 200);
    expect(world.simulator.sim.customers.size).toBe(before);
  });

  test("an account whose customer has another one is left alone", async () => {
    note(world, ids.nobody, { chets_customer: "bf-noted" });
    expect(await byName("nobody")).toMatchObject({ customer: "bf-noted", state: "taken" });
    expect(await expectStatus(await backfill("nobody"), 200)).toMatchObject({ outcome: "taken" });
    expect(world.simulator.sim.customers.get(ids.nobody)?.metadata).toEqual({ chets_customer: "bf-noted" });
  });

  test("no mail goes out for what is long past", async () => {
    expect(await env.DB.prepare("SELECT count(*) AS n FROM outbox").first("n")).toBe(0);
  });
});

test("none of it without the operator's key", async () => {
  expect((await billing.asHost("GET", "/operator/provider-customers")).status).toBe(401);
  expect((await billing.asHost("POST", "/operator/backfill", {})).status).toBe(401);
});
