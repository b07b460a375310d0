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
