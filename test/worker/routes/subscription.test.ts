import { describe, expect, it } from "vitest";
import type {
  ChangeResult,
  InvoiceSummary,
  Page,
  Portal,
  Preview,
  Subscription,
} from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

describe("POST /v1/subscription/changes", () => {
  it("starts a first subscription at the previewed price", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.enterCard("4242 4242 4242 4242");
    const preview = await customer.preview("pro_month");
    expect(preview.dueNow).toEqual({ amount: 5880, currency: "EUR" });

    const change = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    expect(change).toMatchObject({
      status: "succeeded",
      subscription: { status: "active", plan: { id: "pro" } },
    });
    expect(change.subscription?.reference).toMatch(/^AB-2026-\d{6}$/);
    const portal = await customer.get<Portal>("/v1/portal");
    expect(portal.subscription).toEqual(change.subscription);
    expect(portal.invoices.data).toMatchObject([
      { status: "paid", total: { amount: 5880 }, documentable: true },
    ]);
  });

  it("names each limit of a plan that is below what is used, and none where there is room", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const usage = { seats: 4, contacts: 900, emails: 501 };
    const facts = { name: "Atelier Dupont", email: "compta@dupont.example", locale: "fr", usage };
    await expectStatus(await billing.asHost("PUT", `/v1/customers/${customer.id}`, facts), 200);
    const { exceededLimits } = await customer.preview("essentiel_month");
    expect(exceededLimits?.map(({ key, used, limit }) => [key, used, limit])).toEqual([
      ["seats", 4, 3],
      ["emails", 501, 500],
    ]);
    expect(await customer.preview("entreprise_month")).not.toHaveProperty("exceededLimits");
  });

  it("refuses such a plan where the operator wants that, and names each limit", async () => {
    const billing = await openBilling({ bindings: { LIMITS_BELOW_USE: "refuse" } });
    const customer = await (await billing.customer()).subscribe();
    const usage = { seats: 4, contacts: 900, emails: 501 };
    const facts = { name: "Atelier Dupont", email: "compta@dupont.example", locale: "fr", usage };
    await expectStatus(await billing.asHost("PUT", `/v1/customers/${customer.id}`, facts), 200);
    const before = await customer.get<Portal>("/v1/portal");
    const reply = await customer.call("POST", "/v1/subscription/previews", { priceId: "essentiel_month" });
    expect(reply.status).toBe(422);
    expect(await problem(reply)).toMatchObject({
      code: "validation_failed",
      errors: [
        { pointer: "/priceId", code: "limit_exceeded", detail: "allows 3 of seats, and 4 are used" },
        { pointer: "/priceId", code: "limit_exceeded", detail: "allows 500 of emails, and 501 are used" },
      ],
      exceededLimits: [{ label: "Utilisateurs", used: 4, limit: 3 }, { label: "E-mails" }],
    });
    expect(await customer.get<Portal>("/v1/portal")).toEqual(before);
    expect(await customer.preview("entreprise_month")).toMatchObject({ effective: "now" });
  });

  it("takes a coupon's code, and says so where it can't be used", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.enterCard("4242 4242 4242 4242");
    const ask = (couponCode: string, priceId = "pro_month") =>
      customer.call("POST", "/v1/subscription/previews", { priceId, couponCode });
    const preview = await expectStatus<Preview>(await ask("BIENVENUE20"), 201);
    expect(preview).toMatchObject({ dueNow: { amount: 4704 }, nextInvoice: { total: { amount: 5880 } } });
    await expectStatus(await customer.confirm(preview.id), 200);
    expect(await problem(await ask("NOEL", "pro_year"))).toMatchObject({
      code: "validation_failed",
      errors: [{ pointer: "/couponCode", code: "unknown_coupon" }],
    });
  });

  it("upgrades at once, charges what the preview said, and answers the same for the same preview", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await billing.advanceTo("2026-11-24T09:00:00Z");
    const preview = await customer.preview("pro_year");
    expect(preview).toMatchObject({ effective: "now", dueNow: { amount: 57036 } });

    const first = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    const again = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    expect(again).toEqual(first);
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
    expect(data.map((invoice) => invoice.total.amount)).toEqual([57036, 5880]);
  });

  it("schedules a downgrade, and drops it", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("essentiel_month");
    expect(preview).toMatchObject({ effective: "period_end", dueNow: { amount: 0 } });
    const change = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    expect(change.subscription?.scheduledChange).toMatchObject({
      plan: { id: "essentiel" },
      effectiveDate: "2026-12-03",
    });

    const dropped = await expectStatus<Subscription>(
      await customer.call("DELETE", "/v1/subscription/changes"),
      200,
    );
    expect(dropped.scheduledChange).toBeNull();
    const unchanged = await expectStatus<Subscription>(
      await customer.call("DELETE", "/v1/subscription/changes"),
      200,
    );
    expect(unchanged).toEqual(dropped);
  });

  it("leaves everything as it was after a decline, and takes the same preview for the next try", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await customer.enterCard("4000 0000 0000 0341");
    const before = await customer.get<{ subscription: Subscription }>("/v1/subscription");
    const preview = await customer.preview("entreprise_month");

    const declined = await problem(await customer.confirm(preview.id));
    expect(declined).toMatchObject({ status: 402, code: "payment_declined", declineCode: "card_declined" });
    expect(await customer.get("/v1/subscription")).toEqual(before);
    expect((await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data).toHaveLength(1);

    await customer.enterCard("4242 4242 4242 4242");
    const change = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    expect(change.subscription?.plan.id).toBe("entreprise");
  });

  it("refuses an expired preview with a new one", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    billing.wall.now += 15 * 60_000;
    await customer.signIn("owner");
    const stale = await problem(await customer.confirm(preview.id));
    expect(stale).toMatchObject({ status: 409, code: "preview_stale" });
    const fresh = stale.preview as { id: string };
    expect(fresh.id).not.toBe(preview.id);
    await expectStatus(await customer.confirm(fresh.id), 200);
  });

  it("refuses a preview that another change overtook", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const yearly = await customer.preview("pro_year");
    const bigger = await customer.preview("entreprise_month");
    await expectStatus(await customer.confirm(bigger.id), 200);
    expect(await problem(await customer.confirm(yearly.id))).toMatchObject({
      status: 409,
      code: "preview_stale",
    });
    expect((await customer.get<Portal>("/v1/portal")).subscription?.plan.id).toBe("entreprise");
  });

  it("asks for a card where there is none, and starts once it was entered", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const preview = await customer.preview("pro_month");
    const waiting = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    expect(waiting).toMatchObject({
      status: "requires_action",
      requiresAction: { kind: "redirect" },
      subscription: null,
    });

    const action = waiting.requiresAction;
    if (action?.kind !== "redirect") throw new Error("no redirect");
    await customer.enterCard("4242 4242 4242 4242", action.url);
    const settled = await customer.get<ChangeResult>(`/v1/subscription/changes/${waiting.id}`);
    expect(settled).toMatchObject({ status: "succeeded", subscription: { status: "active" } });
  });

  it.each([
    ["unknown_price", { priceId: "gold_month" }],
    ["inactive_price", { priceId: "pro_month_2024" }],
    ["unknown_price", { priceId: "pro_month_boreale" }],
    ["out_of_range", { priceId: "pro_year", quantity: 0 }],
    ["out_of_range", { priceId: "pro_year", quantity: 10_001 }],
    ["invalid_type", { priceId: "pro_year", quantity: 1.5 }],
    ["unknown_field", { priceId: "pro_year", amount: 1 }],
    ["required", {}],
  ])("refuses a preview with %s", async (code, body) => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const refused = await problem(await customer.call("POST", "/v1/subscription/previews", body));
    expect(refused).toMatchObject({ status: 422, code: "validation_failed", errors: [{ code }] });
  });

  it("refuses the plan one already has", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const refused = await problem(
      await customer.call("POST", "/v1/subscription/previews", { priceId: "pro_month" }),
    );
    expect(refused).toMatchObject({ status: 409, code: "same_plan" });
  });
});
