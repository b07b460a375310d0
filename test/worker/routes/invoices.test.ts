import { describe, expect, it } from "vitest";
import type { ChangeResult, Invoice, LegalDocument, Portal } from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

describe("/v1/invoices", () => {
  it("shows lines, VAT and payments, and the frozen document with its number, settlement and contract", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const { subscription, invoices } = await customer.get<Portal>("/v1/portal");
    const id = invoices.data[0]?.id;
    const invoice = await customer.get<Invoice>(`/v1/invoices/${id}`);
    expect(invoice).toMatchObject({
      lines: [{ description: "Pro, mensuel", quantity: 1, amount: { amount: 4900 }, vatRate: 2000 }],
      vatGroups: [{ rate: 2000, base: { amount: 4900 }, tax: { amount: 980 } }],
      payments: [{ status: "succeeded", method: { kind: "card", last4: "4242" } }],
      customer: { name: "Atelier Dupont" },
    });
    const document = await customer.get<LegalDocument>(`/v1/invoices/${id}/document`);
    expect(document).toMatchObject({
      number: invoice.number,
      issueDate: "2026-11-03",
      businessProcess: "S2",
      contractReference: subscription?.reference,
      period: { firstDay: "2026-11-03", lastDay: "2026-12-02" },
      lines: [{ description: "ChetsPMS Pro, abonnement mensuel" }],
      totals: { net: 4900, tax: 980, gross: 5880, due: 5880 },
      settled: { date: "2026-11-03", amount: 5880, means: { kind: "card", brand: "visa", last4: "4242" } },
    });
    expect(document.settled?.reference).toMatch(/^PA-2026-\d{6}$/);
    expect(document.mentions.map(({ code }) => code).sort()).toEqual(["AAB", "PMD", "PMT"]);
  });

  it("a refused renewal stays open, is an invoice to pay, and becomes a receipt once it is paid", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await customer.enterCard("4000 0000 0000 0341");
    await billing.advanceTo("2026-12-03T10:00:00Z");
    await customer.signIn("owner");
    const { subscription, invoices } = await customer.get<Portal>("/v1/portal");
    const id = invoices.data[0]?.id ?? "";
    expect(subscription).toMatchObject({
      status: "past_due",
      accessUntilDate: "2026-12-17",
      pastDue: {
        invoiceId: id,
        amountDue: { amount: 5880 },
        since: "2026-12-03",
        nextAttemptDate: "2026-12-04",
      },
    });
    const open = await customer.get<LegalDocument>(`/v1/invoices/${id}/document`);
    expect(open).toMatchObject({ businessProcess: "S1", settled: null });

    const path = `/v1/invoices/${id}/payments`;
    expect(await problem(await customer.call("POST", path))).toMatchObject({
      status: 402,
      declineCode: "card_declined",
    });
    await customer.enterCard("4242 4242 4242 4242");
    const paid = await expectStatus<ChangeResult>(await customer.call("POST", path), 200);
    expect(paid).toMatchObject({ status: "succeeded", subscription: { status: "active", pastDue: null } });
    const receipt = await customer.get<LegalDocument>(`/v1/invoices/${id}/document`);
    expect(receipt).toMatchObject({ ...open, settled: { amount: 5880 } });
    const again = await expectStatus<ChangeResult>(await customer.call("POST", path), 200);
    expect(again.status).toBe("succeeded");
    expect((await customer.get<Invoice>(`/v1/invoices/${id}`)).payments.map(({ status }) => status)).toEqual([
      "succeeded",
      "failed",
      "failed",
    ]);
  });
});
