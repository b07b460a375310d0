import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { MANIFEST } from "../../../../worker/cli/build/manifest.ts";
import { deploy } from "../../../../worker/cli/deploy/deploy.ts";
import { type DeployOptions, readOptions } from "../../../../worker/cli/deploy/options.ts";
import { type Ran, type Wrangler, wrangler } from "../../../../worker/cli/deploy/wrangler.ts";
import { demoSettings } from "../../../../worker/cli/local/demo-settings.ts";

let folder: string;
let settings: string;
/** `wrangler.toml` with a database of its own. */
let mended: string;
let lines: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deploy-"));
  settings = join(folder, "staging.vars");
  const { SESSION_KEYS, OPERATOR_KEY, ...seller } = demoSettings();
  const all = {
    ...seller,
    ENVIRONMENT: "production",
    PROVIDER: "stripe",
    BILLING_URL: "https://billing.example.com",
    ALLOWED_ORIGINS: "https://crm.example",
    HOST_BILLING_URL: "https://crm.example/facturation",
    STRIPE_PUBLISHABLE_KEY: "pk_test_1",
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_WEBHOOK_SECRETS: "whsec_1",
    SESSION_KEYS,
    OPERATOR_KEY,
  };
  const text = Object.entries(all).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  await writeFile(settings, text.join("\n"));
  mended = join(folder, "wrangler.toml");
  const id = 'database_id = "0c3f3c1e-7b1e-4b8e-9f5a-1d2e3f405162"';
  await writeFile(mended, (await readFile("wrangler.toml", "utf8")).replaceAll('database_id = ""', id));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => lines.push(line));
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  return () => vi.restoreAllMocks();
});

/** An account that answers as it is told, and remembers what it was asked. */
function account(answers: (command: string) => Partial<Ran> | undefined = () => undefined) {
  const asked: string[][] = [];
  const run: Wrangler = async (args) => {
    asked.push([...args]);
    const command = args.join(" ");
    const secrets = args[0] === "secret" ? { stdout: "[]" } : {};
    return { code: 0, output: "", stdout: "", ...secrets, ...answers(command) };
  };
  return { run, commands: () => asked.map((args) => args.slice(0, 2).join(" ")), asked };
}

const options = (more: Partial<DeployOptions> = {}): DeployOptions => ({
  environment: "staging",
  dryRun: false,
  settings,
  withoutLive: true,
  ...more,
});

const tools = (run: Wrangler, config = "wrangler.toml") => ({
  wrangler: run,
  config,
  folder: join(folder, "dist"),
  expectLive: async () => {},
});

/** The one thing that only an account can give. */
const DATABASE = /^- database_id of \[\[env\.staging\.d1_databases\]\] is missing: npx wrangler d1 create /;

test("a dry run without an account packs the Worker and names what is to mend", async () => {
  const dry = deploy(options({ dryRun: true }), tools(wrangler));
  await expect(dry).rejects.toThrow("It would not be deployed: one thing to mend.");
  expect(lines.filter((line) => line.startsWith("- "))).toEqual([expect.stringMatching(DATABASE)]);
  expect(lines).toContainEqual(expect.stringMatching(/^Total Upload: .* gzip: /));
  const manifest = JSON.parse(await readFile(join(folder, "dist/widget", MANIFEST), "utf8"));
  expect(lines.at(-1)).toContain(manifest.integrity);
}, 60_000);

test("a dry run with nothing to mend ends well", async () => {
  await deploy(options({ dryRun: true }), tools(wrangler, mended));
  expect(lines.filter((line) => line.startsWith("- "))).toEqual([]);
  expect(lines.at(-1)).toBe("It would be deployed to chets-billing-staging. Nothing was changed.");
}, 60_000);

test("what is not filled in is named, all of it, and nothing happens on the account", async () => {
  const { run, commands } = account();
  const bare = deploy(options({ settings: null }), tools(run));
  await expect(bare).rejects.toThrow(/^Nothing was deployed: \d+ things to mend\.$/);
  expect(lines.join("\n")).toMatch(/SELLER_SIREN is missing.*\[env\.staging\.vars\]/);
  expect(lines.join("\n")).toMatch(
    /SESSION_KEYS is missing.*npx wrangler secret put SESSION_KEYS --env staging/,
  );
  expect(commands()).toEqual(["whoami --json", "secret list", "queues info"]);
});

test("secrets on the account count by their names", async () => {
  const names = ["SESSION_KEYS", "OPERATOR_KEY", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRETS"];
  const stdout = JSON.stringify(names.map((name) => ({ name, type: "secret_text" })));
  const { run } = account((command) => (command.startsWith("secret") ? { stdout } : undefined));
  await expect(deploy(options({ settings: null }), tools(run))).rejects.toThrow();
  expect(lines.filter((line) => names.some((name) => line.includes(`${name} is missing`)))).toEqual([]);
});

test("a queue that is not there is named with the command that makes it", async () => {
  const { run } = account((command) => (command.startsWith("queues") ? { code: 1, output: "x" } : undefined));
  await expect(deploy(options(), tools(run))).rejects.toThrow();
  expect(lines.join("\n")).toContain("npx wrangler queues create chets-events-staging");
});

describe("with all that it takes", () => {
  test("the database is migrated before the Worker goes up, secrets in a file of their own", async () => {
    const live: string[] = [];
    const { run, commands, asked } = account();
    await deploy(options(), {
      ...tools(run, mended),
      expectLive: async (address) => {
        live.push(address);
      },
    });
    expect(commands().slice(-2)).toEqual(["d1 migrations", `deploy ${join(folder, "dist/worker/index.js")}`]);
    const [migrate, upload] = asked.slice(-2).map((args) => args.join(" "));
    expect(migrate).toBe(`d1 migrations apply DB --remote --config ${mended} --env staging`);
    expect(upload).toMatch(/--env staging .*--var SELLER_CITY:Lyon .*--secrets-file /);
    expect(upload).not.toMatch(/sk_test_1|whsec_1/);
    expect(live).toEqual(["https://billing.example.com"]);
  }, 60_000);

  test("a migration that fails ends it before anything goes up", async () => {
    const { run, commands } = account((command) =>
      command.startsWith("d1") ? { code: 1, output: "✘ [ERROR] no such table" } : undefined,
    );
    await expect(deploy(options(), tools(run, mended))).rejects.toThrow(
      "Migrating the database failed: no such table",
    );
    expect(commands().at(-1)).toBe("d1 migrations");
  }, 60_000);
});

test.each([[["--env", "prod"]], [["--dry"]], [["staging"]]])("%j is no option", (args) => {
  expect(() => readOptions(args)).toThrow(/Use: npm run deploy/);
});
