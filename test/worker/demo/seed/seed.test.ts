import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { InvoiceSummary, Page, Portal, PortalSession } from "../../../../shared/api/types/index.ts";
import { COMPANIES } from "../../../../worker/demo/companies.ts";
import { askDemo as ask } from "../../../support/workerd/demo-worker.ts";

async function read<T>(customer: string, path: string): Promise<T> {
  const session = await ask(`/facturation/session?customer=${customer}`, { method: "POST" });
  const { token } = await session.json<PortalSession>();
  const reply = await ask(path, { headers: { Authorization: `Bearer ${token}` } });
  return reply.json<T>();
}

const portal = (customer: string) => read<Portal>(customer, "/v1/portal");

async function invoices(customer: string): Promise<InvoiceSummary[]> {
  return (await read<Page<InvoiceSummary>>(customer, "/v1/invoices?limit=100")).data;
}

/** The wall stands still, so that every day of the history is known. */
const NOW = "2026-11-24T10:04:12.000Z";

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(NOW) });
  const reply = await ask("/demo/seed", { method: "POST" });
  expect(await reply.json()).toEqual({ seeded: true });
}, 60_000);

afterAll(() => {
  vi.useRealTimers();
});

describe("the seed of the demo", () => {
  it("is made once", async () => {
    const reply = await ask("/demo/seed", { method: "POST" });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ seeded: false });
  });

  it("leaves the billing clock at the wall's time", async () => {
    const row = await env.DB.prepare("SELECT offset_ms AS ms FROM sandbox_clock").first<{ ms: number }>();
    expect(row?.ms).toBe(0);
  });

  it("knows every company and its owner", async () => {
    for (const { id, name, owner } of COMPANIES) {
      expect(await portal(id)).toMatchObject({ customer: { id, name }, ownerName: owner.name });
    }
  });

  it("numbers all invoices without a gap", async () => {
    const numbers = (await Promise.all(COMPANIES.map(({ id }) => invoices(id))))
      .flat()
      .map(({ number }) => number);
    for (const year of new Set(numbers.map((number) => number?.slice(3, 7)))) {
      const counted = numbers
        .filter((number) => number?.slice(3, 7) === year)
        .map((number) => Number(number?.slice(8)));
      expect(counted.sort((a, b) => a - b)).toEqual(counted.map((_, index) => index + 1));
    }
  });
});

describe("the demo companies", () => {
  it("Atelier Dupont has paid fourteen months of Pro, the next in nine days", async () => {
    const { subscription, meters } = await portal("atelier-dupont");
    expect(subscription).toMatchObject({
      status: "active",
      price: { id: "pro_month" },
      currentPeriodEnd: "2026-12-03T10:04:12.000Z",
      cancelAt: null,
    });
    expect(meters.map(({ used }) => used)).toEqual([4, 3812, 1940, 6.2]);
    const paid = await invoices("atelier-dupont");
    expect(paid).toHaveLength(14);
    expect(new Set(paid.map(({ status, total }) => `${status} ${total.amount}`))).toEqual(
      new Set(["paid 5880"]),
    );
  });

  it("Studio Lumière has renewed Pro yearly once", async () => {
    expect((await portal("studio-lumiere")).subscription).toMatchObject({
      status: "active",
      price: { id: "pro_year" },
    });
    expect((await invoices("studio-lumiere")).map(({ total }) => total.amount)).toEqual([58800, 58800]);
  });

  it("Garage Martin’s new card was refused six days ago", async () => {
    const { subscription, paymentMethod } = await portal("garage-martin");
    expect(subscription).toMatchObject({ status: "past_due", pastDue: { declineCode: "card_declined" } });
    expect(subscription?.pastDue).toMatchObject({ since: "2026-11-18", accessUntilDate: "2026-12-02" });
    expect(paymentMethod).toMatchObject({ last4: "0341" });
    expect((await invoices("garage-martin")).map(({ status }) => status)).toEqual([
      "open",
      ...Array(5).fill("paid"),
    ]);
  });

  it("Agence Boréale has four days of its trial left", async () => {
    const { subscription } = await portal("agence-boreale");
    expect(subscription).toMatchObject({ status: "trialing", price: { id: "pro_month_boreale" } });
    expect(subscription?.trialEnd).toBe("2026-11-28T10:04:12.000Z");
  });

  it("Librairie Voltaire has cancelled and still has access", async () => {
    expect((await portal("librairie-voltaire")).subscription).toMatchObject({
      status: "active",
      cancelAt: "2026-12-11T10:04:12.000Z",
      accessUntilDate: "2026-12-11",
    });
  });

  it("Nouvelle Société has never subscribed", async () => {
    const { subscription, billingDetails, invoices } = await portal("nouvelle-societe");
    expect(subscription).toBeNull();
    expect(billingDetails.siren).toBeNull();
    expect(invoices.total).toBe(0);
  });
});
