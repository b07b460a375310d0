import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from "wrangler";
import { CRON, WORKER_NAME } from "../../worker/cli/local/bindings.ts";
import { demoSettings } from "../../worker/cli/local/demo-settings.ts";
import { workerOptions } from "../../worker/cli/local/worker.ts";

const config = unstable_readConfig({ config: "wrangler.toml" });
const { workerOptions: deployed, main } = unstable_getMiniflareWorkerOptions("wrangler.toml");
const local = workerOptions({
  script: "worker.js",
  port: 0,
  settings: demoSettings(),
  assets: "dist/widget",
});

describe("npm start runs what wrangler.toml describes", () => {
  test.each([
    "compatibilityDate",
    "compatibilityFlags",
    "d1Databases",
    "queueProducers",
    "queueConsumers",
  ] as const)("%s", (name) => {
    expect(local[name]).toEqual(deployed[name]);
  });

  test("name and cron", () => {
    expect(config.name).toBe(WORKER_NAME);
    expect(config.triggers.crons).toEqual([CRON]);
  });

  test("rate limits", () => {
    expect(deployed.ratelimits).toMatchObject(local.ratelimits);
    expect(Object.keys(local.ratelimits)).toEqual(Object.keys(deployed.ratelimits ?? {}));
  });

  test("assets, answered by the Worker first", () => {
    const { binding, routerConfig, assetConfig } = local.assets ?? {};
    expect(config.assets?.directory).toBe("dist/widget");
    expect(deployed.assets).toMatchObject({ binding, routerConfig, assetConfig });
  });

  test("every kind of binding that the deployment has", () => {
    const given = Object.entries(deployed).filter(
      ([, value]) => typeof value === "object" && value !== null && Object.keys(value).length > 0,
    );
    const known = ["modulesRules", "cronTriggers", "bindings", "email", ...Object.keys(local)];
    expect(given.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("the deployment", () => {
  test("never names the development entry", async () => {
    expect(basename(main ?? "")).toBe("index.ts");
    expect(await readFile("wrangler.toml", "utf8")).not.toContain("dev.ts");
  });

  test("is production, on Stripe", () => {
    expect(config.vars).toMatchObject({ ENVIRONMENT: "production", PROVIDER: "stripe" });
  });

  test("names every setting, as a variable or as a secret", async () => {
    const text = await readFile("wrangler.toml", "utf8");
    const secrets = text.match(/^# Secrets[\s\S]*?\n\[vars\]/m)?.[0] ?? "";
    for (const name of Object.keys(demoSettings())) {
      expect(name in config.vars || secrets.includes(name), name).toBe(true);
    }
  });

  test("holds no secret among its variables", () => {
    expect(
      Object.keys(config.vars).filter((name) => /KEY|SECRET/.test(name) && !/PUBLISHABLE/.test(name)),
    ).toEqual([]);
  });
});

describe.each(["staging", "production"])("the environment %s", (env) => {
  const environment = unstable_readConfig({ config: "wrangler.toml", env });
  const { workerOptions: own } = unstable_getMiniflareWorkerOptions("wrangler.toml", env);

  test("has every binding of the local run, with the same limits", () => {
    expect(Object.keys(own.d1Databases ?? {})).toEqual(Object.keys(local.d1Databases));
    expect(Object.keys(own.queueProducers ?? {})).toEqual(Object.keys(local.queueProducers));
    expect(Object.values(own.queueConsumers ?? {})).toEqual(Object.values(local.queueConsumers));
    const simple = Object.entries(local.ratelimits).map(([name, limit]) => [name, { simple: limit.simple }]);
    expect(own.ratelimits).toMatchObject(Object.fromEntries(simple));
    expect(environment.triggers.crons).toEqual([CRON]);
    expect(environment.assets).toEqual(config.assets);
    expect(environment.main).toBe(config.main);
  });

  test("has every setting, is production on Stripe, and holds no secret", () => {
    const { BILLING_URL: _, ...vars } = environment.vars;
    expect(Object.keys(vars)).toEqual(Object.keys(config.vars));
    expect(vars).toMatchObject({ ENVIRONMENT: "production", PROVIDER: "stripe" });
  });
});

test("staging and production share nothing", () => {
  const named = (env: string) => {
    const { name, d1_databases, queues, ratelimits } = unstable_readConfig({ config: "wrangler.toml", env });
    const limits = (ratelimits as { namespace_id: string }[]).map((limit) => limit.namespace_id);
    return [name, d1_databases[0]?.database_name, queues.producers?.[0]?.queue, ...limits];
  };
  const production = named("production");
  expect(named("staging").filter((one) => production.includes(one))).toEqual([]);
});
