import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { applyMigrations } from "../../worker/cli/local/data.ts";
import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";
import { freePort } from "../../worker/cli/local/port.ts";
import { runLocally } from "../../worker/cli/local/worker.ts";
import { note, passMonths, subscribed } from "../support/stripe/history.ts";
import { type Served, serveSimulator } from "../support/stripe/serve.ts";
import { openStripe, type StripeWorld } from "../support/stripe/world.ts";

const ACCOUNTS = 12;

let folder: string;
let world: StripeWorld;
let served: Served;
let miniflare: Miniflare;
let environment: NodeJS.ProcessEnv;
/** How often a customer's account was looked at. */
let looks: string[] = [];
let onLook: () => void = () => {};

/** The production entry on an empty database, in front of an account that has a history of its own. */
beforeAll(async () => {
  // Miniflare takes no script from outside the project.
  await mkdir(".build", { recursive: true });
  folder = await mkdtemp(join(".build", "backfill-"));
  world = openStripe();
  const ids: string[] = [];
  for (let n = 0; n < ACCOUNTS; n++) ids.push(await subscribed(world, `bf-${n}`));
  await passMonths(world, ids[0] ?? "", 5);
  note(world, ids[ACCOUNTS - 1] ?? "", {});
  served = await serveSimulator({
    simulator: world.simulator,
    beside: async ({ url, method }) => {
      const id = /\/v1\/customers\/(cus_\d+)\?/.exec(url)?.[1];
      if (id && method === "GET") {
        looks.push(id);
        onLook();
      }
      return null;
    },
  });
  const port = await freePort();
  const script = join(folder, "worker.js");
  await bundleWorker({ entry: "worker/index.ts", file: script });
  const settings: Record<string, string> = {
    ...demoSettings(),
    PROVIDER: "stripe",
    HOST_BILLING_URL: hostBillingUrl(`http://localhost:${port}`),
    STRIPE_SECRET_KEY: "sk_test_backfill",
    STRIPE_PUBLISHABLE_KEY: "pk_test_backfill",
    STRIPE_WEBHOOK_SECRETS: "whsec_backfill",
    STRIPE_API_BASE: served.address,
  };
  miniflare = await runLocally({ script, settings, port });
  await applyMigrations(miniflare);
  const { STRIPE_SECRET_KEY: _, ...own } = process.env;
  environment = {
    ...own,
    BILLING_URL: `http://localhost:${port}`,
    OPERATOR_KEY: settings.OPERATOR_KEY ?? "",
  };
}, 120_000);
afterAll(async () => {
  await miniflare.dispose();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

function run(command: string, args: string[] = []) {
  const child = spawn(process.execPath, [`worker/cli/${command}.ts`, ...args], { env: environment });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (part: Buffer) => (stdout += part));
  child.stderr.on("data", (part: Buffer) => (stderr += part));
  const ended = new Promise<{ code: number | null; lines: string[]; stderr: string }>((resolve) => {
    child.on("exit", (code) => resolve({ code, lines: stdout.trim().split("\n"), stderr }));
  });
  return { child, ended };
}

const rows = async (sql: string) => {
  const database = await miniflare.getD1Database("DB");
  return (await database.prepare(sql).first<{ n: number }>())?.n;
};

test("killed in the middle, the same command takes over the rest and no more", async () => {
  const { child, ended } = run("backfill");
  onLook = () => {
    if (new Set(looks).size === 5) child.kill("SIGKILL");
  };
  await ended;
  onLook = () => {};
  // What the deployment was at when the command died comes to its end.
  await expect.poll(() => rows("SELECT count(*) AS n FROM accounts WHERE NOT behind")).toBe(5);

  looks = [];
  const second = await run("backfill").ended;
  expect(second.code).toBe(0);
  expect(second.stderr).toContain(`${ACCOUNTS} accounts: 5 are here already, 6 to take over`);
  expect(second.stderr).toContain("6 of 6 accounts");
  expect(new Set(looks).size).toBe(6);
  expect(second.lines.at(-1)).toBe(
    "6 taken over with 36 invoices, 5 here before, 1 unknown, 0 left out, 0 failed",
  );
  expect(second.lines[0]).toMatch(/^cus_\d+: nothing says whose it is /);
  expect(await rows("SELECT count(*) AS n FROM invoices")).toBe(11 * 6);
}, 120_000);

test("with --adopt the rest is taken under the provider's id", async () => {
  const { code, lines } = await run("backfill", ["--adopt"]).ended;
  expect(code).toBe(0);
  expect(lines).toEqual(["1 taken over with 6 invoices, 11 here before, 0 unknown, 0 left out, 0 failed"]);
  expect(await rows("SELECT count(*) AS n FROM customers WHERE id LIKE 'cus_%'")).toBe(1);
}, 60_000);

test("reconcile tells what differed, how old it was and why, and then that all is the same", async () => {
  const database = await miniflare.getD1Database("DB");
  await database.prepare("UPDATE subscriptions SET status = 'past_due' WHERE customer_id = 'bf-3'").run();
  await database.prepare("DELETE FROM invoices WHERE customer_id = 'bf-4'").run();
  await database.prepare("UPDATE accounts SET watermark = NULL WHERE customer_id = 'bf-4'").run();
  const { code, lines, stderr } = await run("reconcile").ended;
  expect(code).toBe(0);
  expect(stderr).toContain(`${ACCOUNTS} of ${ACCOUNTS} customers`);
  expect(lines[0]).toMatch(
    /^bf-3: repaired; last looked at \d+ min ago; subscription sub_\w+ was outdated \(status.*\); no event told of it$/,
  );
  expect(lines[1]).toMatch(/^bf-4: repaired; .*invoice in_\w+ was missing/);
  expect(lines.at(-1)).toBe("10 the same, 2 repaired, 0 failed, 0 without an account");
  const again = await run("reconcile", ["bf-3"]).ended;
  expect(again.lines).toEqual(["1 the same, 0 repaired, 0 failed, 0 without an account"]);
}, 60_000);

test("while the account is away it waits and goes on", async () => {
  const away = { method: "GET", path: /^\/v1\/prices$/, kind: "server_error" as const };
  world.simulator.faults.push(away, away, away);
  const { code, lines } = await run("backfill").ended;
  expect(code).toBe(0);
  expect(lines.at(-1)).toMatch(/, 12 here before, /);
  expect(world.simulator.faults).toEqual([]);
}, 60_000);

test.each([
  ["backfill", ["--all"]],
  ["reconcile", ["a", "b"]],
])("%s %j is one line of usage", async (command, args) => {
  const { code, stderr } = await run(command, args).ended;
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(new RegExp(`Use: npm run ${command}`));
});
