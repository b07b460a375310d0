import { env } from "cloudflare:workers";
import Stripe from "stripe";
import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import type { Bindings, EventsMessage } from "../../worker/bindings.ts";
import { lazyStripe } from "../../worker/providers/stripe/lazy.ts";
import { openStripe } from "../support/stripe/world.ts";

const NOW = Date.parse("2026-11-03T09:00:00Z");
const rung: string[] = [];
const EVENTS = {
  send: async ({ providerCustomerId }: EventsMessage) => void rung.push(providerCustomerId),
} as unknown as Queue<EventsMessage>;

const bound = {
  ...env,
  EVENTS,
  PROVIDER: "stripe",
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1",
  STRIPE_WEBHOOK_SECRETS: "whsec_new,whsec_old",
} as Bindings;

const app = createApp({
  choose: () => openStripe().provider,
  wallClock: () => NOW,
  readEvent: ({ stripe, seller }, delivery) => {
    if (!stripe) throw new Error("no settings of Stripe");
    const { timeZone } = seller;
    return lazyStripe({ ...stripe, seller: { country: "FR", timeZone }, wallClock: () => NOW }).readEvent(
      delivery,
    );
  },
});

interface Sent {
  body?: string;
  secret?: string;
  at?: number;
  type?: string;
  signature?: string;
}

async function deliver(
  event: unknown,
  { body, secret = "whsec_new", at = NOW, type, signature }: Sent = {},
  bindings: Bindings = bound,
) {
  const payload = body ?? JSON.stringify(event);
  const cryptoProvider = Stripe.createSubtleCryptoProvider();
  const timestamp = Math.floor(at / 1000);
  const header =
    signature ??
    (await Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp, cryptoProvider }));
  return app.request(
    "/v1/webhooks/stripe",
    {
      method: "POST",
      body: payload,
      headers: { "Content-Type": type ?? "application/json", "Stripe-Signature": header },
    },
    bindings,
  );
}

function invoicePaid(more: object = {}) {
  return {
    id: "evt_1",
    object: "event",
    type: "invoice.paid",
    created: NOW / 1000,
    livemode: false,
    data: { object: { object: "invoice", id: "in_1", customer: "cus_1" } },
    ...more,
  };
}

async function stored() {
  const { results } = await env.DB.prepare(
    "SELECT id, provider_customer_id AS customer, invoice_ids AS invoices FROM events",
  ).all();
  return results;
}

async function counted(name: string): Promise<unknown> {
  return env.DB.prepare("SELECT value FROM sequences WHERE name = ?").bind(`webhook:${name}`).first("value");
}

beforeEach(async () => {
  rung.length = 0;
  await env.DB.batch([env.DB.prepare("DELETE FROM events"), env.DB.prepare("DELETE FROM sequences")]);
});

describe("what Stripe delivers", () => {
  test("is kept once by its id and rings the bell once", async () => {
    expect((await deliver(invoicePaid())).status).toBe(200);
    expect((await deliver(invoicePaid())).status).toBe(200);
    expect(await stored()).toEqual([{ id: "evt_1", customer: "cus_1", invoices: '["in_1"]' }]);
    expect(rung).toEqual(["cus_1"]);
  });

  test("is good with each of the secrets", async () => {
    expect((await deliver(invoicePaid(), { secret: "whsec_old" })).status).toBe(200);
  });

  test("of the catalogue is kept under its name", async () => {
    const price = { object: "price", id: "price_1" };
    await deliver(invoicePaid({ type: "price.updated", data: { object: price } }));
    expect(await stored()).toMatchObject([{ customer: "catalogue" }]);
  });

  test("with members missing or null is no error", async () => {
    const events = [
      { data: {} },
      { data: { object: { object: "invoice", id: "in_1", customer: null } } },
      { data: null },
    ];
    for (const more of events) expect((await deliver(invoicePaid(more))).status).toBe(200);
    expect(await counted("no_customer")).toBe(3);
    expect(await stored()).toEqual([]);
  });
});

describe("what is not acted on", () => {
  test.each([
    ["a live event on a test deployment", { livemode: true }, "other_mode"],
    ["another account's", { account: "acct_other" }, "other_account"],
    ["an unknown type", { type: "terminal.reader.action_failed" }, "unknown_type"],
  ])("%s is answered 200, counted, and not kept", async (_name, more, counter) => {
    expect((await deliver(invoicePaid(more))).status).toBe(200);
    expect(await counted(counter)).toBe(1);
    expect(await stored()).toEqual([]);
  });

  test("a test event on a live deployment is not either, and a live one is", async () => {
    const live = { ...bound, STRIPE_SECRET_KEY: "sk_live_1", STRIPE_PUBLISHABLE_KEY: "pk_live_1" };
    expect((await deliver(invoicePaid(), {}, live)).status).toBe(200);
    expect(await counted("other_mode")).toBe(1);
    expect(await stored()).toEqual([]);
    await deliver(invoicePaid({ livemode: true }), {}, live);
    expect(await stored()).toHaveLength(1);
  });
});

describe("what is refused", () => {
  test.each<[string, Sent, number, string | null]>([
    ["forged", { secret: "whsec_other" }, 401, "forged"],
    ["without a signature", { signature: "" }, 401, "forged"],
    ["a signature that is none", { signature: "t=1,v1=zz" }, 401, "forged"],
    ["older than five minutes", { at: NOW - 301_000 }, 401, "forged"],
    ["no JSON", { body: "hello" }, 400, "malformed"],
    ["JSON that is no event", { body: "[1]" }, 400, "malformed"],
    ["another content type", { type: "text/plain" }, 415, "wrong_type"],
    ["larger than 512 kB", { body: `{"x":"${"a".repeat(600_000)}"}` }, 413, "too_large"],
    [
      "an event without an id",
      { body: `{"type":"invoice.paid","created":1,"livemode":false}` },
      400,
      "malformed",
    ],
    ["null", { body: "null" }, 400, "malformed"],
    ["bytes that are no text", { body: "\u0000\uFFFD" }, 400, "malformed"],
  ])("%s", async (_name, sent, status, counter) => {
    const reply = await deliver(invoicePaid(), sent);
    expect(reply.status).toBe(status);
    expect(reply.headers.get("Content-Type")).toBe("application/problem+json");
    if (counter) expect(await counted(counter)).toBe(1);
    expect(await stored()).toEqual([]);
  });

  test("all, when the provider is the sandbox", async () => {
    const reply = await app.request(
      "/v1/webhooks/stripe",
      { method: "POST" },
      { ...bound, PROVIDER: "sandbox" },
    );
    expect(reply.status).toBe(404);
  });
});
