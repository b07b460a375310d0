/**
 * `npm run simulate -- --seed S --customers N --years Y --provider sandbox|stripe [--world W]`: years of billing with
 * people and faults that the seed decides; one of its worlds alone, when it is named. Progress goes to stderr; the last line is `state <sha256 hex>`, the same for the same seed.
 * Exit code 1 on a broken invariant, with the seed and the shortest history that shows it.
 */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { ProgressBar } from "../../worker/cli/progress-bar.ts";
import { PROVIDERS } from "./providers/simulated-provider.ts";
import type { WorldOrder, WorldReport } from "./run-world.ts";
import { printSummary } from "./summary.ts";
import type { ThreadMessage } from "./thread.ts";

/** Customers that share a database, and so its document numbers. */
const WORLD_SIZE = 10;

interface Run extends WorldOrder {
  /** The one of its worlds that is played; all when `null`. */
  world: number | null;
}

function readRun(): Run {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      customers: { type: "string", default: "100" },
      years: { type: "string", default: "10" },
      provider: { type: "string", default: "sandbox" },
      world: { type: "string" },
    },
  });
  const [customers, years] = [Number(values.customers), Number(values.years)];
  if (!Number.isInteger(customers) || customers < 1) throw new Error("--customers is a whole number from 1");
  if (!Number.isFinite(years) || years <= 0 || years > 100) throw new Error("--years is a number up to 100");
  const provider = PROVIDERS.find((one) => one === values.provider);
  if (!provider) throw new Error(`--provider is one of ${PROVIDERS.join(", ")}`);
  const world = values.world === undefined ? null : Number(values.world);
  const last = Math.ceil(customers / WORLD_SIZE) - 1;
  if (world !== null && !(Number.isInteger(world) && world >= 0 && world <= last)) {
    throw new Error(`--world is a whole number up to ${last}`);
  }
  return { seed: values.seed, customers, years, provider, world };
}

function worldsOf({ seed, customers, years, provider, world }: Run): WorldOrder[] {
  const worlds = Array.from({ length: Math.ceil(customers / WORLD_SIZE) }, (_, index) => ({
    seed: `${seed}/${index}`,
    customers: Math.min(WORLD_SIZE, customers - index * WORLD_SIZE),
    years,
    provider,
  }));
  return world === null ? worlds : worlds.slice(world, world + 1);
}

/** Worlds are handed to as many threads as there are cores; each is the same whoever plays it. */
function playAll(orders: readonly WorldOrder[], bar: ProgressBar): Promise<WorldReport[]> {
  const reports: WorldReport[] = [];
  let next = 0;
  return new Promise((resolve, reject) => {
    const threads = Array.from({ length: Math.min(availableParallelism(), orders.length) }, () => {
      const thread = new Worker(join(import.meta.dirname, "thread.ts"), { execArgv: ["--no-warnings"] });
      let current = -1;
      const hand = () => {
        current = next++;
        if (current < orders.length) thread.postMessage(orders[current]);
        else void thread.terminate();
      };
      thread.on("error", reject);
      thread.on("message", (message: ThreadMessage) => {
        if ("years" in message) return bar.add(message.years);
        reports[current] = message.report;
        const { report } = message;
        if (!report.ok || reports.filter(Boolean).length === orders.length) {
          for (const one of threads) void one.terminate();
          return resolve(reports);
        }
        hand();
      });
      hand();
      return thread;
    });
  });
}

async function main(): Promise<number> {
  const run = readRun();
  const orders = worldsOf(run);
  const years = orders.reduce((total, one) => total + one.customers * one.years, 0);
  const bar = new ProgressBar(years, "subscription-years");
  const reports = await playAll(orders, bar);
  bar.end();
  for (const [index, report] of reports.entries()) {
    if (report?.ok !== false) continue;
    console.log(report.story);
    const { seed, customers, years, provider, world } = run;
    console.log(
      `\nagain: npm run simulate -- --seed ${seed} --customers ${customers} --years ${years} --provider ${provider} --world ${world ?? index}`,
    );
    return 1;
  }
  const done = reports.filter((report) => report.ok);
  printSummary(
    done.map(({ summary }) => summary),
    years,
    bar.seconds,
  );
  const hash = createHash("sha256").update(done.map((report) => report.hash).join("\n"));
  console.log(`state ${hash.digest("hex")}`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
