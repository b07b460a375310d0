import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { prepareData } from "../../worker/cli/local/data.ts";
import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";
import { freePort } from "../../worker/cli/local/port.ts";
import { runLocally } from "../../worker/cli/local/worker.ts";
import { type Load, load, median } from "./load.ts";
import { figure, printTable } from "./table.ts";

const SCRIPT = ".build/bench/worker.js";
const ROUNDS = 5;
const SECONDS = 2;
const NO_LIMIT = 1_000_000_000;

/**
 * `GET /v1/portal` beside an empty Hono route and the bare D1 batch of the same statements, in turn in the same
 * isolate, so that a slow machine is slow for all three. Medians of the rounds.
 */
export async function benchRequests(): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const data = await mkdtemp(join(tmpdir(), "chets-bench-"));
  await bundleWorker({ entry: "test/bench/workerd/entry.ts", file: SCRIPT });
  const settings = { ...demoSettings(), HOST_BILLING_URL: hostBillingUrl(origin) };
  // Without assets: their router costs an empty route two thirds of its rate on this runtime.
  const worker = { script: SCRIPT, settings, limit: NO_LIMIT };
  const miniflare = await runLocally({ ...worker, port, data: await prepareData(worker, data, origin) });
  try {
    const headers = { Authorization: `Bearer ${await sessionToken(origin)}` };
    await fetch(`${origin}/v1/portal`, { headers: { ...headers, "X-Bench-Record": "1" } });
    const statements = (await (await fetch(`${origin}/bench/statements`)).json()) as { sql: string }[];
    const results = await rounds({
      "empty Hono route": { url: `${origin}/bench/empty` },
      [`bare D1 batch (${statements.length} statements)`]: { url: `${origin}/bench/batch` },
      "GET /v1/portal": { url: `${origin}/v1/portal`, headers },
    });
    report(results);
  } finally {
    await miniflare.dispose();
    await rm(data, { recursive: true, force: true });
  }
}

async function sessionToken(origin: string): Promise<string> {
  const reply = await fetch(`${origin}/v1/portal-sessions`, {
    method: "POST",
    headers: { Authorization: "Bearer sk_dev_chets", "Content-Type": "application/json" },
    body: JSON.stringify({
      customer: "atelier-dupont",
      user: { id: "bench", name: "Banc d’essai", email: "bench@example.com" },
      role: "owner",
    }),
  });
  if (!reply.ok) throw new Error(`No session: ${reply.status} ${await reply.text()}`);
  return ((await reply.json()) as { token: string }).token;
}

async function rounds(targets: Record<string, Parameters<typeof load>[0]>): Promise<Map<string, Load[]>> {
  const results = new Map<string, Load[]>(Object.keys(targets).map((name) => [name, []]));
  for (const target of Object.values(targets)) await load(target, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, target] of Object.entries(targets))
      results.get(name)?.push(await load(target, SECONDS));
  }
  return results;
}

function report(results: Map<string, Load[]>): void {
  const rate = (loads: Load[]) => median(loads.map(({ perSecond }) => perSecond));
  const [empty = 0, batch = 0] = [...results.values()].map(rate);
  printTable(
    `Requests (16 connections, median of ${ROUNDS} rounds of ${SECONDS} s)`,
    ["route", "requests/s", "of empty", "of batch", "median ms", "p99 ms"],
    [...results].map(([name, loads]) => [
      name,
      figure(rate(loads)),
      figure(rate(loads) / empty, 2),
      figure(rate(loads) / batch, 2),
      figure(median(loads.map((load) => load.median)), 1),
      figure(median(loads.map((load) => load.p99)), 1),
    ]),
  );
}
