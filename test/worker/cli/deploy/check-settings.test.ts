import { describe, expect, test } from "vitest";
import { checkSettings } from "../../../../worker/cli/deploy/check-settings.ts";
import { demoSettings } from "../../../../worker/cli/local/demo-settings.ts";

const { SESSION_KEYS = "", OPERATOR_KEY = "", ...seller } = demoSettings();
const VARS = {
  ...seller,
  ENVIRONMENT: "production",
  PROVIDER: "stripe",
  BILLING_URL: "https://billing.example.com",
  ALLOWED_ORIGINS: "https://crm.example, https://crm2.example:8443",
  HOST_BILLING_URL: "https://crm.example/facturation?c={customer}",
  STRIPE_PUBLISHABLE_KEY: "pk_live_1",
};
const SECRETS = {
  SESSION_KEYS,
  OPERATOR_KEY,
  STRIPE_SECRET_KEY: "rk_live_1",
  STRIPE_WEBHOOK_SECRETS: "whsec_1,whsec_2",
};

const check = (vars: Record<string, string> = {}, secrets: Record<string, string> = {}) =>
  checkSettings({
    environment: "production",
    where: "wrangler.toml",
    vars: { ...VARS, ...vars },
    secrets: { ...SECRETS, ...secrets },
  });

test("what is complete has nothing to mend", () => {
  expect(check()).toEqual([]);
});

describe("each that is missing or wrong is named, with its fix", () => {
  test.each([
    ["a variable", { SELLER_CITY: "" }, {}, /^SELLER_CITY is missing: .*; put it into wrangler\.toml$/],
    [
      "a secret",
      {},
      { SESSION_KEYS: "" },
      /^SESSION_KEYS is missing: .*; npx wrangler secret put SESSION_KEYS --env production$/,
    ],
    ["the sandbox", { PROVIDER: "sandbox" }, {}, /^PROVIDER is sandbox in production: /],
    ["no page", { ALLOWED_ORIGINS: " , " }, {}, /^ALLOWED_ORIGINS is missing: /],
    ["an origin with a slash", { ALLOWED_ORIGINS: "https://crm.example/" }, {}, /^ALLOWED_ORIGINS holds /],
    ["an origin without TLS", { ALLOWED_ORIGINS: "http://crm.example" }, {}, /^ALLOWED_ORIGINS holds /],
    ["a link without TLS", { HOST_BILLING_URL: "http://crm.example/f" }, {}, /^HOST_BILLING_URL is /],
    ["no address", { BILLING_URL: "" }, {}, /^BILLING_URL is missing: /],
    ["an address with a path", { BILLING_URL: "https://a.example/b" }, {}, /^BILLING_URL is "https/],
    ["a simulator", { STRIPE_API_BASE: "http://localhost:1" }, {}, /^STRIPE_API_BASE is set: /],
    ["a short key", {}, { OPERATOR_KEY: "short" }, /^OPERATOR_KEY is too short: /],
    ["a secret in the open", { MAIL_KEY: "k" }, {}, /^MAIL_KEY stands in wrangler\.toml: it is a secret/],
  ])("%s", (_, vars, secrets, line) => {
    expect(check(vars, secrets)).toEqual([expect.stringMatching(line)]);
  });

  test("keys of the other mode", () => {
    const keys = [{ STRIPE_PUBLISHABLE_KEY: "pk_test_1" }, { STRIPE_SECRET_KEY: "sk_test_1" }] as const;
    expect(check(...keys)).toEqual([
      "STRIPE_PUBLISHABLE_KEY is of test mode: production takes a key of live mode",
      "STRIPE_SECRET_KEY is of test mode: production takes a key of live mode",
    ]);
  });
});
