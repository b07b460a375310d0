import { describe, expect, it } from "vitest";
import type { ChangeResult, InvoiceSummary, Page } from "../../../shared/api/types/index.ts";
import { operationById, RUNNING } from "../../../worker/db/operations.ts";
import { mailsOf } from "../../../worker/db/outbox.ts";
import { everyMinute } from "../../../worker/jobs/cron.ts";
import { finish } from "../../../worker/operations/finish.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

const CANCEL = "/v1/subscription/cancellation";

describe("an end that comes late", () => {
  it("does not touch a later attempt of the same operation", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await customer.enterCard("4000 0000 0000 0341");
    const preview = await customer.preview("entreprise_month");
    expect((await customer.confirm(preview.id)).status).toBe(402);
    const first = await billing.db.$client
      .prepare("SELECT id FROM operations WHERE preview_id = ?")
      .bind(preview.id)
      .first<string>("id");
    const [declined] = await operationById(billing.db, customer.id, first ?? "");
    if (!declined) throw new Error("no operation");

    await customer.enterCard("4242 4242 4242 4242");
    const change = await expectStatus<ChangeResult>(await customer.confirm(preview.id), 200);
    await finish(
      billing.context,
      declined,
      { kind: "declined", declineCode: "card_declined" },
      { seenAs: RUNNING, abandoned: [] },
    );
    const settled = await customer.get<ChangeResult>(`/v1/subscription/changes/${change.id}`);
    expect(settled.status).toBe("succeeded");
  });

  it("of a change leaves a payment alone that waits at the bank", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await customer.enterCard("4000 0000 0000 0341");
    await billing.advanceTo("2026-12-03T10:00:00Z");
    await customer.signIn("owner");
    await customer.enterCard("4000 0025 0000 3155");
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices?status=open");
    const paying = await expectStatus<ChangeResult>(
      await customer.call("POST", `/v1/invoices/${data[0]?.id}/payments`),
      200,
    );
    expect(paying.status).toBe("requires_action");
    await everyMinute(billing.context);
    const waiting = await customer.get<ChangeResult>(`/v1/subscription/changes/${paying.id}`);
    expect(waiting.status).toBe("requires_action");
  });
});

describe("a cancellation", () => {
  it("asked twenty times at once is one: one acknowledgment, one mail", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const replies = await Promise.all(Array.from({ length: 20 }, () => customer.call("POST", CANCEL)));
    for (const reply of replies) expect([200, 409]).toContain(reply.status);
    await expectStatus(await customer.call("POST", CANCEL), 200);
    const acknowledged = await billing.db.$client
      .prepare("SELECT count(*) AS n FROM documents WHERE series = 'RES' AND customer_id = ?")
      .bind(customer.id)
      .first("n");
    expect(acknowledged).toBe(1);
    expect((await mailsOf(billing.db)).filter((mail) => mail.customerId === customer.id)).toHaveLength(1);
  });

  it("that was taken back is in force no more, also after an end for another reason", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await expectStatus(await customer.call("POST", CANCEL), 200);
    await expectStatus(await customer.call("DELETE", CANCEL), 200);
    expect(await problem(await customer.call("GET", `${CANCEL}/document`))).toMatchObject({ status: 404 });
  });
});

describe("details", () => {
  it("changed by two at once keep both changes", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const patches = [{ name: "Dupont SAS" }, { orderReference: "BC-1" }, { siren: "732829320" }];
    for (const patch of patches) {
      // Whoever loses the claim asks again, as a person would.
      for (let reply = await customer.call("PATCH", "/v1/billing-details", patch); reply.status === 409; ) {
        reply = await customer.call("PATCH", "/v1/billing-details", patch);
      }
    }
    expect(await customer.get("/v1/billing-details")).toMatchObject({
      name: "Dupont SAS",
      orderReference: "BC-1",
      siren: "732829320",
    });
    const cleared = await customer.call("PATCH", "/v1/billing-details", { invoiceEmails: null });
    expect(await expectStatus(cleared, 200)).toMatchObject({ invoiceEmails: [] });
  });
});

describe("a customer that was away", () => {
  it("for many months gets every invoice and every document", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await billing.sandbox.moveClock(Date.parse("2028-03-10T09:00:00Z"));
    const stored = await billing.db.$client
      .prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?")
      .bind(customer.id)
      .first<string>("id");
    for (
      let due = await billing.sandbox.nextDue(Infinity);
      due && due.at <= Date.parse("2028-03-10T09:00:00Z");
    ) {
      await billing.sandbox.runDue(due);
      due = await billing.sandbox.nextDue(Date.parse("2028-03-10T09:00:00Z"));
    }
    expect(stored).not.toBeNull();
    billing.wall.now += 25 * 3_600_000;
    await customer.signIn("owner");
    await everyMinute(billing.context);
    const page = await customer.get<Page<InvoiceSummary>>("/v1/invoices?limit=100");
    expect(page.data).toHaveLength(17);
    expect(page.data.every((invoice) => invoice.documentable)).toBe(true);
  });
});

describe("searching", () => {
  it("takes a long question, and any letter", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const find = async (q: string) =>
      (await customer.get<Page<InvoiceSummary>>(`/v1/invoices?q=${encodeURIComponent(q)}`)).data.length;
    expect(await find("é".repeat(60))).toBe(0);
    expect(await find("PRO, MENS")).toBe(1);
    expect(await find("%")).toBe(0);
  });
});
