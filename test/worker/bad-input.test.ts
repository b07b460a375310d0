import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { taxWithin } from "../../worker/domain/included-tax.ts";
import { invoiceTotals } from "../../worker/domain/invoice-totals.ts";
import { remainingCharge } from "../../worker/domain/proration.ts";
import { ProviderRefused } from "../../worker/providers/provider.ts";
import { createSandbox } from "../../worker/providers/sandbox/sandbox.ts";
import { type Billing, expectStatus, openBilling, problem } from "../support/workerd/billing.ts";
import { sell } from "../support/workerd/sell.ts";

/** All that stands in the database, table by table. */
async function stored(): Promise<Record<string, unknown[]>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ name: string }>();
  const tables = await Promise.all(
    results.map(async ({ name }) => [name, (await env.DB.prepare(`SELECT * FROM ${name}`).all()).results]),
  );
  return Object.fromEntries(tables);
}

async function subscribed() {
  const billing = await openBilling();
  const customer = await (await billing.customer()).subscribe();
  const row = await env.DB.prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?");
  const providerCustomerId = (await row.bind(customer.id).first<string>("id")) ?? "";
  return { billing, customer, providerCustomerId };
}

type Told = Awaited<ReturnType<typeof subscribed>>;

/** Asks for a preview, over HTTP and of the provider: both refuse, and nothing was written by either. */
async function isRefused(
  { billing, customer, providerCustomerId }: Told,
  target: { priceId: string; quantity?: number; couponCode?: string },
): Promise<{ pointer: string; code: string }[]> {
  const before = await stored();
  const reply = await problem(await customer.call("POST", "/v1/subscription/previews", target));
  expect(reply).toMatchObject({ status: 422, code: "validation_failed" });
  const wanted = { quantity: 1, couponCode: null, ...target };
  const { now } = await billing.sandbox.clock(null);
  const asked = billing.sandbox.previewChange(providerCustomerId, wanted, now);
  await expect(asked).rejects.toBeInstanceOf(ProviderRefused);
  await expect(asked).rejects.toMatchObject({ code: "out_of_range" });
  expect(await stored()).toEqual(before);
  return reply.errors as { pointer: string; code: string }[];
}

const outOfRange = [expect.objectContaining({ code: "out_of_range" })];

describe("bad input is refused by name, and nothing is written:", () => {
  it("a period that ends before it starts", async () => {
    expect(() => remainingCharge(4_900, { start: 2_000_000, end: 1_000_000 }, 1_500_000)).toThrow(
      expect.objectContaining({ name: "DomainError", code: "period_reversed" }),
    );
    const told = await subscribed();
    await env.DB.prepare(
      `UPDATE sandbox_customers SET state = json_set(state, '$.subscriptions[0].periodEnd',
        state ->> '$.subscriptions[0].periodStart' - 1000) WHERE id = ?`,
    )
      .bind(told.providerCustomerId)
      .run();
    expect(await isRefused(told, { priceId: "entreprise_month" })).toEqual(outOfRange);
  });

  it("a negative quantity", async () => {
    expect(await isRefused(await subscribed(), { priceId: "pro_month", quantity: -1 })).toEqual([
      expect.objectContaining({ pointer: "/quantity", code: "out_of_range" }),
    ]);
  });

  it("an unknown currency", async () => {
    const told = await subscribed();
    await sell(told.billing, [{ id: "no_money", planId: "pro", currency: "ZZZ", unitAmount: 4_900 }]);
    const fresh = await told.billing.customer();
    const row = env.DB.prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?");
    const providerCustomerId = (await row.bind(fresh.id).first<string>("id")) ?? "";
    expect(
      await isRefused({ ...told, customer: fresh, providerCustomerId }, { priceId: "no_money" }),
    ).toEqual(outOfRange);
  });

  it("an amount past 2^53", async () => {
    const told = await subscribed();
    const unitAmount = Number.MAX_SAFE_INTEGER;
    await sell(told.billing, [{ id: "too_dear", planId: "entreprise", currency: "EUR", unitAmount }]);
    // Once is below it, and VAT on top is not; twice is not either.
    expect(await isRefused(told, { priceId: "too_dear" })).toEqual(outOfRange);
    expect(await isRefused(told, { priceId: "too_dear", quantity: 2 })).toEqual(outOfRange);
  });

  it("a rate above 100 %", async () => {
    const line = { amount: 4_900, vatCategory: "S" as const, vatRate: 10_001 };
    const error = expect.objectContaining({ name: "DomainError", code: "rate_out_of_range" });
    expect(() => invoiceTotals([line])).toThrow(error);
    expect(() => taxWithin(4_900, 10_001)).toThrow(error);
    const { billing, customer, providerCustomerId } = await subscribed();
    const before = await stored();
    const generous = sandboxWith(billing, 10_001);
    const target = { priceId: "entreprise_month", quantity: 1, couponCode: "TOO_MUCH" };
    const { now } = await generous.clock(null);
    const asked = generous.previewChange(providerCustomerId, target, now);
    await expect(asked).rejects.toMatchObject({ name: "ProviderRefused", code: "out_of_range" });
    expect(await stored()).toEqual(before);
    expect((await customer.call("GET", "/v1/portal")).status).toBe(200);
  });

  it("a clock that is moved backwards", async () => {
    const { billing } = await subscribed();
    const { now } = await billing.sandbox.clock(null);
    const before = await stored();
    const error = { name: "DomainError", code: "clock_backwards" };
    await expect(billing.sandbox.moveClock(now - 1_000)).rejects.toMatchObject(error);
    await expect(billing.sandbox.startClockAt(now - 1_000)).rejects.toMatchObject(error);
    expect(await stored()).toEqual(before);
    expect((await billing.sandbox.clock(null)).now).toBe(now);
  });
});

describe("a wall clock that is set back by an hour", () => {
  it("prices within the period, and dates no document before the last one", async () => {
    const { billing, customer } = await subscribed();
    // From after midnight in Paris to before it.
    await billing.advanceTo("2026-11-09T23:30:00Z");
    await customer.signIn("owner");
    await expectStatus(await customer.confirm((await customer.preview("pro_month", 2)).id), 200);
    billing.wall.now -= 3_600_000;
    await customer.signIn("owner");
    const preview = await customer.preview("pro_month", 3);
    expect(preview.lines.every(({ amount }) => Math.abs(amount.amount) <= 3 * 4_900)).toBe(true);
    await expectStatus(await customer.confirm(preview.id), 200);
    const { results } = await env.DB.prepare(
      "SELECT n, issue_date AS date FROM documents WHERE series = 'FA' ORDER BY year, n",
    ).all<{ n: number; date: string }>();
    const dates = results.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.at(-1)).toBe("2026-11-10");
  });
});

function sandboxWith({ wall }: Billing, basisPoints: number) {
  return createSandbox({
    db: env.DB,
    wallClock: () => wall.now,
    newId: (prefix) => `${prefix}_bad`,
    seller: { country: "FR", timeZone: "Europe/Paris" },
    origin: "http://localhost:8787",
    onEvents: async () => undefined,
    coupons: [{ code: "TOO_MUCH", off: { kind: "percent", basisPoints }, duration: { kind: "once" } }],
  });
}
