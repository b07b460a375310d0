import { describe, expect, it } from "vitest";
import { openBilling } from "../../support/workerd/billing.ts";

const ORIGIN = "http://localhost:3000";

describe("reads", () => {
  it("are 304 for who has them, with the clock and what a page of another origin needs", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const first = await customer.call("GET", "/v1/portal", undefined, { Origin: ORIGIN });
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).not.toBe("");
    await first.text();

    billing.wall.now += 1_000;
    const again = await customer.call("GET", "/v1/portal", undefined, {
      Origin: ORIGIN,
      "If-None-Match": tag,
    });
    expect(again.status).toBe(304);
    expect(again.headers.get("Chets-Clock")).toBe("2026-11-03T09:00:01.000Z");
    expect(again.headers.get("X-Request-Id")).toMatch(/^req_/);
    expect(again.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
    expect(again.headers.get("Access-Control-Expose-Headers")).toContain("Chets-Clock");
    expect(again.headers.get("ETag")).toBe(tag);
  });

  it("are for one reader: nothing may keep them for others", async () => {
    const customer = await (await (await openBilling()).customer()).subscribe();
    const reply = await customer.call("GET", "/v1/portal");
    expect(reply.headers.get("Cache-Control")).toContain("private");
  });

  it("carry the customer's clock, not the wall's", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await billing.advanceTo("2027-01-15T09:00:00Z");
    for (const [method, path] of [
      ["GET", "/v1/portal"],
      ["GET", "/v1/invoices"],
      ["DELETE", "/v1/subscription/changes"],
    ]) {
      const reply = await customer.call(method ?? "", path ?? "");
      expect(reply.headers.get("Chets-Clock")).toMatch(/^2027-01-15T/);
    }
  });
});

describe("other origins", () => {
  it("are let in by the list alone in production, local ones too in development", async () => {
    const ask = async (origin: string, bindings = {}) => {
      const billing = await openBilling({ bindings });
      const reply = await billing.fetch("/v1/plans", { headers: { Origin: origin } });
      return reply.headers.get("Access-Control-Allow-Origin");
    };
    expect(await ask("http://127.0.0.1:5173")).toBe("http://127.0.0.1:5173");
    expect(await ask("https://evil.example")).toBeNull();
    expect(await ask("http://localhost.evil.example:80")).toBeNull();
    const production = {
      ENVIRONMENT: "production",
      STRIPE_SECRET_KEY: "sk_live_test",
      STRIPE_PUBLISHABLE_KEY: "pk_live_test",
      STRIPE_WEBHOOK_SECRETS: "whsec_test",
      PROVIDER: "stripe",
      ALLOWED_ORIGINS: "https://crm.example",
    };
    expect(await ask("https://crm.example", production)).toBe("https://crm.example");
    expect(await ask("http://localhost:3000", production)).toBeNull();
  });
});
