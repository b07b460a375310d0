import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { applyMigrations } from "../../worker/cli/local/data.ts";
import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";
import { runLocally } from "../../worker/cli/local/worker.ts";

const settings: Record<string, string> = {
  ...demoSettings(),
  PROVIDER: "stripe",
  HOST_BILLING_URL: hostBillingUrl("http://localhost"),
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1",
  STRIPE_WEBHOOK_SECRETS: "whsec_1",
};
const CUSTOMER = `INSERT INTO customers (id, name, email, locale, usage, created_at)
  VALUES ('acme', 'Acme', 'compta@acme.example', 'fr', '{}', 0)`.replace("\n", "");
/** Said once by the SDK's first module, when it is evaluated. */
const EVALUATED = "Stripe's SDK is evaluated";

/** The runtime reads modules from below the working directory only. */
const SCRIPT = ".build/house/worker.js";

let miniflare: Miniflare;
let said = "";

/** The Worker as it is deployed, whose copy of the SDK answers on every reply whether it was evaluated. */
beforeAll(async () => {
  await bundleWorker({
    entry: "worker/index.ts",
    file: SCRIPT,
    minify: true,
    plugins: [
      {
        name: "say-when-evaluated",
        transform: (code, id) => {
          if (id.endsWith("/stripe/esm/stripe.core.js")) {
            return `globalThis.evaluated = ${JSON.stringify(EVALUATED)};\n${code}`;
          }
          if (!id.endsWith("/worker/middleware/request-id.ts")) return null;
          return code.replace(
            "await next();",
            "await next(); c.res.headers.set('Evaluated', globalThis.evaluated ?? '');",
          );
        },
      },
    ],
  });
  miniflare = await runLocally({ script: SCRIPT, settings, port: 0 });
  await applyMigrations(miniflare);
});
afterAll(() => miniflare.dispose());

async function call(method: string, path: string, key: string, body?: object) {
  const reply = await miniflare.dispatchFetch(`http://localhost${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, ...(body && { "Content-Type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  said = reply.headers.get("Evaluated") ?? "";
  const text = await reply.text();
  return { status: reply.status, body: text ? (JSON.parse(text) as Record<string, string>) : {} };
}

test("the SDK is in the bundle and is evaluated by nothing that shows a page, only by what asks Stripe", async () => {
  const made = await call("POST", "/operator/api-keys", settings.OPERATOR_KEY ?? "", { name: "host" });
  expect(made).toMatchObject({ status: 201 });
  const key = made.body.key ?? "";
  const database = await miniflare.getD1Database("DB");
  await database.exec(CUSTOMER);
  const user = { id: "u1", name: "Ada Martin", email: "ada@acme.example" };
  const session = await call("POST", "/v1/portal-sessions", key, { customer: "acme", role: "owner", user });
  expect(session.status).toBe(201);
  const reads = ["/v1/portal", "/v1/plans", "/v1/invoices", "/v1/subscription", "/v1/billing-details"];
  for (const path of reads) {
    expect([path, (await call("GET", path, session.body.token ?? "")).status, said]).toEqual([path, 200, ""]);
  }
  const granted = await call("GET", "/v1/customers/acme/entitlements", key);
  expect([granted.status, said]).toEqual([200, ""]);

  const forged = await call("POST", "/v1/webhooks/stripe", "", { id: "evt_1" });
  expect([forged.status, said]).toEqual([401, EVALUATED]);
});
