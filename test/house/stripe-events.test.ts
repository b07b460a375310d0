import { readFile } from "node:fs/promises";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { readEvent } from "../../worker/providers/stripe/events.ts";

const PAGE = "worker/providers/stripe/GOING-LIVE.md";
const TYPES = "node_modules/stripe/esm/resources/Events.d.ts";
const NOW = Date.parse("2026-11-03T09:00:00Z");
const secret = "whsec_list";

/** What the page tells an operator to send here. */
async function listed(): Promise<string[]> {
  const section =
    /## The webhook\n[\s\S]*?\n\n(`customer\.[^\n]*)\n/.exec(await readFile(PAGE, "utf8"))?.[1] ?? "";
  return Array.from(section.matchAll(/`([a-z_.]+)`/g), ([, name = ""]) => name);
}

/** An object as events of that type bring one along: disputes and refunds name a payment, and nobody. */
function objectOf(type: string) {
  if (/dispute|refund\./.test(type)) {
    return { object: type.includes("dispute") ? "dispute" : "refund", id: "x_1", payment_intent: "pi_1" };
  }
  if (/^customer\.(updated|deleted)$/.test(type)) return { object: "customer", id: "cus_1" };
  return { object: type.split(".").at(-2), id: "x_1", customer: "cus_1" };
}

async function read(type: string) {
  const data = { object: objectOf(type) };
  const body = JSON.stringify({ id: "evt_1", type, created: NOW / 1000, livemode: false, data });
  const signature = await Stripe.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret,
    timestamp: NOW / 1000,
  });
  const options = { webhookSecrets: [secret], live: false };
  return readEvent(options, { body, signature, now: NOW }, async () => ({
    customer: "cus_1",
    invoiceId: "in_1",
  }));
}

test("every event that the page about going live lists is one of Stripe's, and is acted on", async () => {
  const names = await listed();
  expect(names.length).toBeGreaterThan(40);
  const known = await readFile(TYPES, "utf8");
  expect(names.filter((name) => !known.includes(`'${name}'`))).toEqual([]);
  for (const name of names) {
    const about = /^(product|price)\./.test(name) ? "catalogue" : "cus_1";
    expect([name, await read(name)]).toMatchObject([
      name,
      { kind: "event", event: { providerCustomerId: about } },
    ]);
  }
});
