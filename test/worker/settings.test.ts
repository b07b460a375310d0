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

describe("the seller's settings", () => {
  test.each([
    ["SELLER_NAME", "CGI annexe II art. 242 nonies A"],
    ["SELLER_VAT_ID", "CGI annexe II art. 242 nonies A"],
    ["SELLER_ADDRESS_LINE1", "CGI annexe II art. 242 nonies A"],
    ["SELLER_POSTAL_CODE", "CGI annexe II art. 242 nonies A"],
    ["SELLER_CITY", "CGI annexe II art. 242 nonies A"],
    ["SELLER_SIREN", "code de commerce R123-237"],
    ["SELLER_RCS_CITY", "code de commerce R123-237"],
    ["SELLER_LEGAL_FORM", "code de commerce R123-238"],
    ["SELLER_CAPITAL", "code de commerce R123-238"],
    ["SELLER_PENALTIES", "code de commerce L441-9, L441-10"],
  ])("without %s it is named with the article that asks for it: %s", (name, article) => {
    const [told, ...others] = problems({ [name]: " " });
    expect(told).toMatch(new RegExp(`^${name} is missing: `));
    expect(told).toContain(article);
    expect(others).toEqual([]);
  });

  test.each([
    ["SELLER_SIREN", "10020030", "use nine digits"],
    ["SELLER_SIREN", "100200303", "its last digit does not fit"],
    ["SELLER_VAT_ID", "DE123456789", "use FR, its key"],
    ["SELLER_COUNTRY", "BE", "bills for a seller in France"],
    ["SELLER_TIME_ZONE", "Paris", "use an IANA name"],
    ["DEBIT_NOTICE_DAYS", "31", "use a whole number of days from 1 to 30"],
    ["DEBIT_NOTICE_DAYS", "1e1", "use a whole number of days from 1 to 30"],
    ["GRACE_DAYS", "-1", "use a whole number of days from 0 to 90"],
    ["GRACE_DAYS", "7.5", "use a whole number of days from 0 to 90"],
    ["TERMS_VERSION", "2026-11", "TERMS_URL is missing"],
    ["TERMS_URL", "https://crm.example/cgv", "TERMS_VERSION is missing"],
    ["SELLER_EURO_RATES", "USD 1.08", "such as USD=1.0842"],
    ["SELLER_EURO_RATES", "USD=0", "such as USD=1.0842"],
    ["SELLER_EURO_RATES", "XYZ=2", "such as USD=1.0842"],
  ])("%s=%s is wrong", (name, value, told) => {
    expect(problems({ [name]: value })).toEqual([expect.stringContaining(told)]);
  });

  test("days that are not set are fourteen", () => {
    expect(readSettings({ ...env })).toMatchObject({ debitNoticeDays: 14, graceDays: 14 });
    expect(readSettings({ ...env, GRACE_DAYS: "0" })).toMatchObject({ graceDays: 0 });
  });

  test("rates are kept in millionths", () => {
    const { seller } = readSettings({ ...env, SELLER_EURO_RATES: "USD=1.0842, JPY = 163.5" });
    expect(seller.euroRates).toEqual({ USD: 1_084_200, JPY: 163_500_000 });
  });
});

describe("the keys of sessions", () => {
  const SECRET = "x".repeat(31);

  test.each([
    ["short", `k1:${SECRET}`, "pair 1 is no id:secret"],
    ["without an id", `k1:${SECRET}x,${SECRET}yy`, "pair 2 is no id:secret"],
    ["with an id that is empty", `:${SECRET}x`, "pair 1 is no id:secret"],
    ["with an id twice", `k1:${SECRET}x,k1:${SECRET}y`, "pair 2 has the id of one before it"],
  ])("%s: told by its place, and never with what may be a secret", (_, value, told) => {
    const [problem, ...others] = problems({ SESSION_KEYS: value });
    expect(problem).toContain(told);
    expect(problem).not.toContain("xxx");
    expect(others).toEqual([]);
  });

  test("a secret is taken whole, colons too", () => {
    const { sessionKeys } = readSettings({ ...env, SESSION_KEYS: `k1:${SECRET}:y` });
    expect(sessionKeys).toEqual([{ id: "k1", secret: new TextEncoder().encode(`${SECRET}:y`) }]);
  });
});

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
