import { describe, expect, it } from "vitest";
import type { BillingDetails } from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

const BODY = { name: "Studio Lumière", email: "a@lumiere.example", locale: "fr" };

describe("PUT /v1/customers/{externalId}", () => {
  it("is 201 the first time and 200 after, with what is known", async () => {
    const billing = await openBilling();
    const path = "/v1/customers/studio";
    const billingDetails = { siren: "902 116 474", vatId: "FR61 902116474" };
    const first = await billing.asHost("PUT", path, {
      ...BODY,
      billingDetails,
      usage: { seats: 4, storage: 6.2 },
    });
    expect(await expectStatus(first, 201)).toMatchObject({
      id: "studio",
      usage: { seats: 4, storage: 6.2 },
      billingDetails: { name: "Studio Lumière", siren: "902116474", vatId: "FR61902116474" },
    });
    const again = await expectStatus(await billing.asHost("PUT", path, { ...BODY, name: "Studio" }), 200);
    expect(again).toMatchObject({
      name: "Studio",
      usage: { seats: 4 },
      billingDetails: { siren: "902116474" },
    });
  });

  it("may be said twenty times at once", async () => {
    const billing = await openBilling();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => billing.asHost("PUT", "/v1/customers/twenty", BODY)),
    );
    for (const reply of replies) expect([200, 201]).toContain(reply.status);
    const accounts = await billing.db.$client
      .prepare("SELECT count(*) AS n FROM sandbox_customers WHERE customer_id = 'twenty'")
      .first("n");
    expect(accounts).toBe(1);
  });

  it.each([
    ["/billingDetails/siren", "invalid_siren", { billingDetails: { siren: "123456789" } }],
    ["/billingDetails/vatId", "invalid_vat_id", { billingDetails: { vatId: "FR00123456782" } }],
    ["/name", "too_long", { name: "x".repeat(201) }],
    ["/name", "control_character", { name: "a\u0007b" }],
    ["/name", "control_character", { name: "a\ud800b" }],
    ["/name", "control_character", { name: "a\uffffb" }],
    ["/email", "invalid_email", { email: "nobody" }],
    ["/usage/seats", "out_of_range", { usage: { seats: -1 } }],
    ["/plan", "unknown_field", { plan: "pro" }],
    ["/locale", "invalid_format", { locale: "en_GB" }],
    ["/locale", "invalid_format", { locale: "en-GB-FR" }],
  ])("refuses %s with %s", async (pointer, code, change) => {
    const billing = await openBilling();
    const refused = await problem(
      await billing.asHost("PUT", "/v1/customers/refused", { ...BODY, ...change }),
    );
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer, code }] });
    expect(await problem(await billing.asHost("GET", "/v1/customers/refused/entitlements"))).toMatchObject({
      status: 404,
    });
  });
});

describe("POST /v1/portal-sessions", () => {
  it("opens fifteen minutes for one person, and none for an unknown customer", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const user = { id: "u1", name: "Claire", email: "claire@dupont.example" };
    const opened = await billing.asHost("POST", "/v1/portal-sessions", {
      customer: customer.id,
      user,
      role: "viewer",
    });
    expect(await expectStatus(opened, 201)).toMatchObject({ expiresAt: "2026-11-03T09:15:00.000Z" });
    const unknown = await billing.asHost("POST", "/v1/portal-sessions", {
      customer: "nobody",
      user,
      role: "owner",
    });
    expect(await problem(unknown)).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("GET /v1/customers/{externalId}/entitlements", () => {
  it("says what to open, and until when", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const path = `/v1/customers/${customer.id}/entitlements`;
    expect(await expectStatus(await billing.asHost("GET", path), 200)).toEqual({
      plan: null,
      features: [],
      limits: {},
      accessUntil: null,
      status: null,
    });
    await customer.subscribe();
    expect(await expectStatus(await billing.asHost("GET", path), 200)).toMatchObject({
      plan: { id: "pro", name: "Pro" },
      limits: { seats: 10 },
      accessUntil: "2026-12-03T23:00:00.000Z",
      status: "active",
    });
  });
});

describe("/v1/billing-details", () => {
  it("merges a patch, clears with null, and leaves issued documents as they are", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const [invoice] = (await customer.get<{ data: { id: string }[] }>("/v1/invoices")).data;
    const before = await customer.get(`/v1/invoices/${invoice?.id}/document`);
    const address = { line1: "1 rue Neuve", line2: null, postalCode: "75001", city: "Paris", country: "FR" };
    const patch = { name: "Dupont SAS", siren: "732829320", address };
    const patched = await expectStatus<BillingDetails>(
      await customer.call("PATCH", "/v1/billing-details", patch),
      200,
    );
    expect(patched).toMatchObject({ ...patch, email: "compta@dupont.example" });
    const cleared = await expectStatus<BillingDetails>(
      await customer.call("PATCH", "/v1/billing-details", { siren: null }),
      200,
    );
    expect(cleared).toEqual({ ...patched, siren: null });
    expect(await customer.get("/v1/billing-details")).toEqual(cleared);
    expect(await customer.get(`/v1/invoices/${invoice?.id}/document`)).toEqual(before);
  });

  it("refuses a name that is cleared and members that do not exist", async () => {
    const customer = await (await openBilling()).customer();
    const refused = await problem(
      await customer.call("PATCH", "/v1/billing-details", { name: null, iban: "x" }),
    );
    expect(refused.status).toBe(422);
    expect(refused.errors).toMatchObject([
      { pointer: "/name", code: "invalid_type" },
      { pointer: "/iban", code: "unknown_field" },
    ]);
  });
});
