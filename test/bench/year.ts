import type { Miniflare } from "miniflare";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { applyMigrations } from "../../worker/cli/local/data.ts";
import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";
import { freePort } from "../../worker/cli/local/port.ts";
import { runLocally } from "../../worker/cli/local/worker.ts";
import { figure, printTable } from "./table.ts";

const SCRIPT = ".build/bench/year-worker.js";
const CUSTOMERS = 1_000;
const AT_ONCE = 16;
const NO_LIMIT = 1_000_000_000;
/** Seconds, on two cores. */
const PROMISED = 60;

/** A year of the billing clock for a thousand customers: every renewal charged, projected and documented. */
export async function benchYear(): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  await bundleWorker({ entry: "worker/dev.ts", file: SCRIPT });
  const settings = { ...demoSettings(), HOST_BILLING_URL: hostBillingUrl(origin) };
  const miniflare = await runLocally({ script: SCRIPT, settings, limit: NO_LIMIT, port });
  try {
    await applyMigrations(miniflare);
    await subscribeAll(origin);
    const before = await documented(miniflare);
    const started = performance.now();
    await call(origin, "/sandbox/clock", { advance: "P1Y" });
    const seconds = (performance.now() - started) / 1000;
    const invoices = (await documented(miniflare)) - before;
    if (invoices !== CUSTOMERS * 12) throw new Error(`${invoices} invoices were documented in a year`);
    printTable(
      `A year of the sandbox's clock, ${figure(CUSTOMERS)} customers`,
      ["", "invoices", "seconds", "invoices/s", "promised s"],
      [
        [
          "POST /sandbox/clock P1Y",
          figure(invoices),
          figure(seconds, 1),
          figure(invoices / seconds),
          PROMISED,
        ],
      ],
    );
  } finally {
    await miniflare.dispose();
  }
}

async function documented(miniflare: Miniflare): Promise<number> {
  const db = await miniflare.getD1Database("DB");
  const paid = "SELECT count(*) AS n FROM documents WHERE series = 'FA' AND settled IS NOT NULL";
  return (await db.prepare(paid).first<number>("n")) ?? 0;
}

async function subscribeAll(origin: string): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < CUSTOMERS) await subscribe(origin, `bench-${next++}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function subscribe(origin: string, id: string): Promise<void> {
  const [name, email, key] = [`Société ${id}`, `${id}@example.com`, "sk_dev_chets"];
  await call(origin, `/v1/customers/${id}`, { name, email, locale: "fr" }, key, "PUT");
  const session = { customer: id, user: { id: "u1", name, email }, role: "owner" };
  const { token } = await call<{ token: string }>(origin, "/v1/portal-sessions", session, key);
  const { url } = await call<{ url: string }>(origin, "/v1/payment-methods/setup", undefined, token);
  const setup = new URL(url).searchParams.get("setup") ?? "";
  const body = new URLSearchParams({ setup, card: "4242424242424242" });
  const page = await fetch(new URL("/sandbox/pay", origin), { method: "POST", body, redirect: "manual" });
  await page.body?.cancel();
  const wanted = { priceId: "pro_month" };
  const preview = await call<{ id: string }>(origin, "/v1/subscription/previews", wanted, token);
  await call(origin, "/v1/subscription/changes", { previewId: preview.id }, token);
}

async function call<T>(
  origin: string,
  path: string,
  body: unknown,
  bearer?: string,
  method = "POST",
): Promise<T> {
  const headers: Record<string, string> = {
    ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
    ...(body !== undefined && { "Content-Type": "application/json" }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await fetch(new URL(path, origin), { method, headers, ...sent });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as T;
}
