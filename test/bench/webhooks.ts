import { createHmac, randomBytes } from "node:crypto";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { applyMigrations } from "../../worker/cli/local/data.ts";
import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";
import { freePort } from "../../worker/cli/local/port.ts";
import { runLocally } from "../../worker/cli/local/worker.ts";
import { type Load, load, median } from "./load.ts";
import { figure, printTable } from "./table.ts";

const SCRIPT = ".build/bench/webhook-worker.js";
const ROUNDS = 5;
const SECONDS = 2;
const NO_LIMIT = 1_000_000_000;
/** Of the rate of a bare signature check and insert. */
const PROMISED = 0.5;

/** `POST /v1/webhooks/stripe` beside the least that such an endpoint can do, in turn in the same isolate. */
export async function benchWebhooks(): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const secret = `whsec_${randomBytes(24).toString("hex")}`;
  await bundleWorker({ entry: "test/bench/workerd/webhook-entry.ts", file: SCRIPT });
  const settings = {
    ...demoSettings(),
    PROVIDER: "stripe",
    HOST_BILLING_URL: hostBillingUrl(origin),
    STRIPE_SECRET_KEY: "sk_test_bench",
    STRIPE_PUBLISHABLE_KEY: "pk_test_bench",
    STRIPE_WEBHOOK_SECRETS: secret,
  };
  const miniflare = await runLocally({ script: SCRIPT, settings, limit: NO_LIMIT, port });
  try {
    await applyMigrations(miniflare);
    const post = () => signed(secret);
    const targets = {
      "signature check + D1 insert": { url: `${origin}/bench/webhook`, post },
      "POST /v1/webhooks/stripe": { url: `${origin}/v1/webhooks/stripe`, post },
    };
    const results = new Map<string, Load[]>(Object.keys(targets).map((name) => [name, []]));
    for (const target of Object.values(targets)) await load(target, 1);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, target] of Object.entries(targets))
        results.get(name)?.push(await load(target, SECONDS));
    }
    report(results);
  } finally {
    await miniflare.dispose();
  }
}

let count = 0;

/** An event that was not there before, of the size of a real one. */
function signed(secret: string): { headers: Record<string, string>; body: string } {
  const created = Math.floor(Date.now() / 1000);
  const customer = `cus_bench_${count % 50}`;
  const object = { object: "invoice", id: `in_${count}`, customer, description: "x".repeat(3_000) };
  const event = {
    id: `evt_bench_${count++}`,
    object: "event",
    type: "invoice.paid",
    created,
    livemode: false,
  };
  const body = JSON.stringify({ ...event, data: { object } });
  const signature = createHmac("sha256", secret).update(`${created}.${body}`).digest("hex");
  const headers = { "Content-Type": "application/json", "Stripe-Signature": `t=${created},v1=${signature}` };
  return { headers, body };
}

function report(results: Map<string, Load[]>): void {
  const rate = (loads: Load[]) => median(loads.map(({ perSecond }) => perSecond));
  const [bare = 0] = [...results.values()].map(rate);
  printTable(
    `Webhooks (16 connections, median of ${ROUNDS} rounds of ${SECONDS} s; ${PROMISED} of bare promised)`,
    ["endpoint", "events/s", "of bare", "median ms", "p99 ms"],
    [...results].map(([name, loads]) => [
      name,
      figure(rate(loads)),
      figure(rate(loads) / bare, 2),
      figure(median(loads.map((one) => one.median)), 1),
      figure(median(loads.map((one) => one.p99)), 1),
    ]),
  );
}
