import { Hono } from "hono";
import type { Bindings, EventsMessage } from "../../../worker/bindings.ts";
import product from "../../../worker/index.ts";

/** The least that an endpoint of Stripe's events can do: check the signature and keep the event once. */
const baseline = new Hono<{ Bindings: Bindings }>().post("/bench/webhook", async (c) => {
  const body = await c.req.text();
  const [, time = "", signature = ""] =
    /t=(\d+),v1=([0-9a-f]+)/.exec(c.req.header("Stripe-Signature") ?? "") ?? [];
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(String(c.env.STRIPE_WEBHOOK_SECRETS)),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (!(await crypto.subtle.verify("HMAC", key, bytes, new TextEncoder().encode(`${time}.${body}`)))) {
    return c.json({}, 401);
  }
  const event = JSON.parse(body) as { id: string; type: string; created: number };
  await c.env.DB.prepare(
    `INSERT INTO events (id, type, provider_customer_id, invoice_ids, created_at, received_at, state, attempts)
     VALUES (?, ?, 'cus_bench', '[]', ?, ?, 'applied', 0) ON CONFLICT DO NOTHING`,
  )
    .bind(event.id, event.type, event.created * 1000, Date.now())
    .run();
  return c.json({ received: true });
});

export default {
  ...product,
  fetch(request, env, context) {
    const isBaseline = new URL(request.url).pathname.startsWith("/bench/");
    return isBaseline ? baseline.fetch(request, env, context) : product.fetch(request, env, context);
  },
} satisfies ExportedHandler<Bindings, EventsMessage>;
