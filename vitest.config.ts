import { existsSync, readFileSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArguments, findChromium } from "./test/support/node/chromium.ts";
import { rateLimits, runtime, storage } from "./worker/cli/local/bindings.ts";
import { demoSettings, hostBillingUrl } from "./worker/cli/local/demo-settings.ts";

const MIGRATIONS = "worker/db/migrations";
const executablePath = findChromium();

/** Stripe's published samples, where somebody has them: they are not part of this project. */
function stripeSamples(): { STRIPE_SAMPLES_TEXT?: string } {
  const path = process.env.STRIPE_SAMPLES;
  return path && existsSync(path) ? { STRIPE_SAMPLES_TEXT: readFileSync(path, "utf8") } : {};
}

/** A machine that is busy is slow, not wrong. */
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/node/tally-reporter.ts"],
    projects: [
      {
        test: {
          ...patience,
          name: "node",
          environment: "node",
          include: [
            "test/{shared,house,openapi,simulation,mutants,stripe}/**/*.test.ts",
            "test/worker/{domain,cli}/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          ...patience,
          name: "extension",
          environment: "node",
          include: ["test/extension/**/*.test.ts"],
          setupFiles: ["test/support/node/extension/setup.ts"],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            miniflare: {
              ...runtime,
              ...storage,
              ...rateLimits,
              bindings: {
                ...demoSettings(),
                HOST_BILLING_URL: hostBillingUrl("http://localhost:8787"),
                ...stripeSamples(),
                TEST_MIGRATIONS: existsSync(MIGRATIONS) ? await readD1Migrations(MIGRATIONS) : [],
              },
            },
          })),
        ],
        test: {
          ...patience,
          name: "workerd",
          include: ["test/{worker,contract,conformance}/**/*.test.ts"],
          exclude: ["test/worker/{domain,cli}/**"],
          setupFiles: ["test/support/workerd/apply-migrations.ts"],
        },
      },
      {
        plugins: [preact()],
        test: {
          ...patience,
          name: "browser",
          include: ["test/widget/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: chromiumArguments },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.test.ts"],
          fileParallelism: false,
          // After the others: a browser and a whole server beside them would make all of them wait.
          sequence: { groupOrder: 1 },
          globalSetup: ["test/support/node/demo-server-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
