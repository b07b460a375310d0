import { Hono } from "hono";
import { expand, type Thing } from "./expand.ts";
import { expansions } from "./expansions.ts";
import { type Form, readForm, strings } from "./form.ts";
import { Refusal } from "./refusal.ts";
import { balanceTransactions } from "./resources/balance-transactions.ts";
import { catalogue } from "./resources/catalogue.ts";
import { creditNotes } from "./resources/credit-notes.ts";
import { customers } from "./resources/customers.ts";
import { invoices } from "./resources/invoices.ts";
import { paymentMethods } from "./resources/payment-methods.ts";
import { payments } from "./resources/payments.ts";
import { previews } from "./resources/previews.ts";
import { promotionCodes } from "./resources/promotion-codes.ts";
import { schedules } from "./resources/schedules.ts";
import { setupIntents } from "./resources/setup-intents.ts";
import { subscriptions } from "./resources/subscriptions.ts";
import { taxIds } from "./resources/tax-ids.ts";
import { testClocks } from "./resources/test-clocks.ts";
import type { Answer, Handler } from "./route.ts";
import type { Sim } from "./state.ts";

interface Stored {
  request: string;
  status: number;
  body: unknown;
}

const RESOURCES = [
  catalogue,
  promotionCodes,
  testClocks,
  customers,
  balanceTransactions,
  taxIds,
  setupIntents,
  paymentMethods,
  subscriptions,
  schedules,
  previews,
  invoices,
  payments,
  creditNotes,
];

/** Stripe's API over the state: form bodies, errors, `expand`, and keys that answer the same again. */
export function openApi(sim: Sim, requests: string[]): Hono {
  const app = new Hono();
  const stored = new Map<string, Stored>();
  const find = expansions(sim);

  const answer: Answer = (method, path, handle) =>
    app[method](path, async (c) => {
      const url = new URL(c.req.url);
      const body = method === "post" ? await textOf(c.req.raw) : url.search.slice(1);
      const request = `${method.toUpperCase()} ${url.pathname} ${body}`;
      requests.push(`${method.toUpperCase()} ${url.pathname}`);
      const key = method === "post" ? c.req.header("Idempotency-Key") : undefined;
      const known = key === undefined ? undefined : stored.get(key);
      if (known && known.request !== request) {
        const message =
          "Keys for idempotent requests can only be used with the same parameters they were first used with.";
        return c.json({ error: { type: "idempotency_error", message } }, 400);
      }
      if (known) return c.json(known.body as object, known.status as 200, { "Idempotent-Replayed": "true" });
      const { status, body: reply } = run(handle, readForm(body), c.req.param() as Record<string, string>);
      if (key !== undefined) stored.set(key, { request, status, body: reply });
      return c.json(reply as object, status as 200);
    });

  function run(
    handle: Handler,
    form: Form,
    params: Record<string, string>,
  ): { status: number; body: unknown } {
    try {
      const body = structuredClone(handle(form, params)) as Thing;
      return { status: 200, body: expand(body, strings(form, "expand"), find) };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: { error: error.error } };
      throw error;
    }
  }

  for (const resource of RESOURCES) resource(answer, sim);
  app.all("*", (c) =>
    c.json(
      { error: { type: "invalid_request_error", message: `no ${c.req.method} ${c.req.path} here` } },
      404,
    ),
  );
  return app;
}

async function textOf(request: Request): Promise<string> {
  return new TextDecoder().decode(await request.arrayBuffer());
}
