import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "../../worker/settings.ts";

const GOOD = {
  PROVIDER: "stripe",
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1",
  STRIPE_WEBHOOK_SECRETS: "whsec_new, whsec_old",
};

function problems(settings: Record<string, string>): string[] {
  try {
    readSettings({ ...env, ...settings });
    return [];
  } catch (error) {
    return error instanceof SettingsError ? error.problems : [String(error)];
  }
}

describe("the settings of Stripe", () => {
  test("several webhook secrets are good at once, and the simulator has an address", () => {
    const settings = readSettings({ ...env, ...GOOD, STRIPE_API_BASE: "http://localhost:12111" });
    expect(settings.stripe).toEqual({
      secretKey: "sk_test_1",
      publishableKey: "pk_test_1",
      webhookSecrets: ["whsec_new", "whsec_old"],
      apiBase: "http://localhost:12111",
      live: false,
    });
  });

  test("each that is missing is named with its fix, and none on the sandbox", () => {
    expect(problems({ PROVIDER: "stripe" })).toEqual([
      expect.stringContaining("STRIPE_SECRET_KEY is missing"),
      expect.stringContaining("STRIPE_PUBLISHABLE_KEY is missing"),
      expect.stringContaining("STRIPE_WEBHOOK_SECRETS is missing"),
    ]);
    expect(problems({ PROVIDER: "sandbox" })).toEqual([]);
  });

  test.each([
    ["STRIPE_SECRET_KEY", "pk_test_1", "STRIPE_SECRET_KEY is no secret key"],
    ["STRIPE_PUBLISHABLE_KEY", "pk_live_1", "of the other mode"],
    ["STRIPE_WEBHOOK_SECRETS", "secret", "each begins with whsec_"],
    ["STRIPE_API_BASE", "localhost", "STRIPE_API_BASE is no address"],
  ])("%s=%s is wrong", (name, value, told) => {
    expect(problems({ ...GOOD, [name]: value })).toContainEqual(expect.stringContaining(told));
  });
});
