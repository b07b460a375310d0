import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { InvoiceSummary, Page, Portal } from "../../../shared/api/types/index.ts";
import { StaleBatch } from "../../../worker/db/guard.ts";
import { project } from "../../../worker/db/projection.ts";
import { snapshotTicket } from "../../../worker/db/snapshot-scope.ts";
import { everyMinute } from "../../../worker/jobs/cron.ts";
import { ProviderUnavailable } from "../../../worker/providers/provider.ts";
import { type Billing, openBilling, problem } from "../../support/workerd/billing.ts";

const CARD = "4242 4242 4242 4242";

function invoiceTotals(page: Page<InvoiceSummary>): number[] {
  return page.data.map((invoice) => invoice.total.amount);
}

async function documentNumbers({ db }: Billing): Promise<number[]> {
  const rows = await db.all<{ n: number }>(
    sql`SELECT n FROM documents WHERE series = 'FA' AND year = 2026 ORDER BY n`,
  );
  return rows.map((row) => row.n);
}

describe("two tabs", () => {
  it("charge one customer once, whichever of twenty changes wins", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const previews = [];
    for (let index = 0; index < 20; index++) {
      previews.push(await customer.preview(index % 2 ? "entreprise_month" : "pro_year"));
    }
    const replies = await Promise.all(previews.map((preview) => customer.confirm(preview.id)));
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    expect(invoiceTotals(await customer.get("/v1/invoices"))).toHaveLength(2);
  });

  it("of one preview are one change", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    const replies = await Promise.all(Array.from({ length: 20 }, () => customer.confirm(preview.id)));
    for (const reply of replies) expect([200, 409]).toContain(reply.status);
    expect(replies.filter((reply) => reply.status === 200).length).toBeGreaterThan(0);
    expect(invoiceTotals(await customer.get("/v1/invoices"))).toHaveLength(2);
  });

  it("say who is at it", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let hold = false;
    const billing = await openBilling({
      around: (sandbox) => ({
        ...sandbox,
        async cancel(...args) {
          if (hold) await held;
          return sandbox.cancel(...args);
        },
      }),
    });
    const customer = await (await billing.customer()).subscribe();
    hold = true;
    const first = customer.call("POST", "/v1/subscription/cancellation");
    const second = await until(async () => {
      const reply = await customer.call("POST", "/v1/subscription/cancellation");
      return reply.status === 409 ? reply : null;
    });
    expect(await problem(second)).toMatchObject({
      code: "operation_in_progress",
      startedBy: "Claire Dupont",
    });
    release();
    expect((await first).status).toBe(200);
  });
});

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const found = await look();
    if (found) return found;
  }
  throw new Error("it did not come");
}

describe("a Worker that dies between the provider's answer and the projection", () => {
  it("is healed by the next cron, and the customer charged once", async () => {
    let die = false;
    const billing = await openBilling({
      around: (sandbox) => ({
        ...sandbox,
        snapshot(...args) {
          if (die) throw new Error("killed");
          return sandbox.snapshot(...args);
        },
      }),
    });
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    die = true;
    expect((await customer.confirm(preview.id)).status).toBe(500);
    die = false;
    expect(await problem(await customer.confirm(preview.id))).toMatchObject({
      code: "operation_in_progress",
    });
    expect((await customer.get<Portal>("/v1/portal")).subscription?.plan.id).toBe("pro");

    billing.wall.now += 61_000;
    await everyMinute(billing.context);
    expect((await customer.get<Portal>("/v1/portal")).subscription?.plan.id).toBe("entreprise");
    expect(invoiceTotals(await customer.get("/v1/invoices"))).toHaveLength(2);
    expect((await customer.confirm(preview.id)).status).toBe(200);
    expect(invoiceTotals(await customer.get("/v1/invoices"))).toHaveLength(2);
  });

  it("is healed too when the provider's answer was lost", async () => {
    let lose = false;
    const billing = await openBilling({
      around: (sandbox) => ({
        ...sandbox,
        async change(...args) {
          const outcome = await sandbox.change(...args);
          if (lose) throw new ProviderUnavailable("timed out");
          return outcome;
        },
      }),
    });
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    lose = true;
    const unknown = await problem(await customer.confirm(preview.id, { "Idempotency-Key": "lost" }));
    expect(unknown).toMatchObject({ status: 503, code: "provider_unavailable" });
    lose = false;
    expect(await problem(await customer.confirm(preview.id, { "Idempotency-Key": "lost" }))).toMatchObject({
      code: "idempotency_in_progress",
    });
    billing.wall.now += 61_000;
    await everyMinute(billing.context);
    const stored = await customer.confirm(preview.id, { "Idempotency-Key": "lost" });
    expect(stored.status).toBe(200);
    expect(invoiceTotals(await customer.get("/v1/invoices"))).toHaveLength(2);
  });
});

describe("the fence", () => {
  it("keeps an older snapshot from overwriting a newer one", async () => {
    const billing = await openBilling();
    const { db, context, sandbox, wall, settings } = billing;
    const customer = await (await billing.customer()).subscribe();
    const ticket = await snapshotTicket(db, customer.id, Date.now());
    if (!ticket) throw new Error("no ticket");
    const old = await sandbox.snapshot(ticket.providerCustomerId, ticket);

    const preview = await customer.preview("entreprise_month");
    expect((await customer.confirm(preview.id)).status).toBe(200);
    const { timeZone } = settings.seller;
    const late = {
      customerId: customer.id,
      version: ticket.version,
      snapshot: old,
      timeZone,
      graceDays: settings.graceDays,
      wallNow: wall.now,
    };
    await expect(project(context.db, late, sql`1`, [])).rejects.toBeInstanceOf(StaleBatch);
    expect((await customer.get<Portal>("/v1/portal")).subscription?.plan.id).toBe("entreprise");
  });
});

describe("document numbers", () => {
  it("have no gap and none twice when thirty customers pay at once", async () => {
    const billing = await openBilling();
    const customers = [];
    for (let index = 0; index < 30; index++) {
      const customer = await billing.customer();
      await customer.enterCard(CARD);
      customers.push({ customer, preview: await customer.preview("pro_month") });
    }
    const replies = await Promise.all(customers.map(({ customer, preview }) => customer.confirm(preview.id)));
    expect(replies.map((reply) => reply.status)).toEqual(Array(30).fill(200));
    const numbers = await documentNumbers(billing);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("and what was issued never changes and never goes", async () => {
    const { db } = await openBilling();
    await expect(db.run(sql`UPDATE documents SET issued = '{}' WHERE series = 'FA'`)).rejects.toThrow();
    await expect(db.run(sql`DELETE FROM documents`)).rejects.toThrow();
    await expect(db.run(sql`DELETE FROM audit`)).rejects.toThrow();
  });
});
