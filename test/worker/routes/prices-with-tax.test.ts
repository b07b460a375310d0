import { describe, expect, it } from "vitest";
import type {
  Invoice,
  InvoiceSummary,
  LegalDocument,
  Page,
  Plan,
  Portal,
  UpcomingCharge,
} from "../../../shared/api/types/index.ts";
import { checkLegalDocument } from "../../../shared/receipt/check/legal-document.ts";
import { everyMinute } from "../../../worker/jobs/cron.ts";
import { ATELIER, BERLIN } from "../../support/subscriber.ts";
import { expectStatus, openBilling, type TestCustomer } from "../../support/workerd/billing.ts";
import { sell } from "../../support/workerd/sell.ts";

const OFFERS = [
  { id: "ttc_essentiel", planId: "essentiel", currency: "EUR", unitAmount: 999, taxBehavior: "inclusive" },
  { id: "ttc_pro", planId: "pro", currency: "EUR", unitAmount: 5_880, taxBehavior: "inclusive" },
  {
    id: "ttc_entreprise",
    planId: "entreprise",
    currency: "EUR",
    unitAmount: 11_999,
    taxBehavior: "inclusive",
  },
] as const;

async function open(details = ATELIER) {
  const billing = await openBilling();
  await sell(billing, OFFERS);
  const customer = await billing.customer();
  await customer.call("PATCH", "/v1/billing-details", details);
  return { billing, customer };
}

async function lastInvoice(customer: TestCustomer): Promise<{ invoice: Invoice; document: LegalDocument }> {
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
  const id = data[0]?.id;
  return {
    invoice: await customer.get<Invoice>(`/v1/invoices/${id}`),
    document: await customer.get<LegalDocument>(`/v1/invoices/${id}/document`),
  };
}

const euros = (amount: number) => ({ amount, currency: "EUR" });

describe("a price with VAT in it", () => {
  it("is told as such in the catalogue and on the first screen", async () => {
    const { customer } = await open();
    await customer.subscribe("ttc_pro");
    const portal = await customer.get<Portal>("/v1/portal");
    const price = { id: "ttc_pro", unitAmount: euros(5_880), interval: "month", taxBehavior: "inclusive" };
    expect(portal.subscription?.price).toEqual(price);
    expect(portal.plans.flatMap(({ prices }) => prices)).toContainEqual(price);
    const { data } = await customer.get<{ data: Plan[] }>("/v1/plans");
    const pro = data.find(({ id }) => id === "pro")?.prices;
    expect(pro?.find(({ id }) => id === "pro_month")).toEqual({
      id: "pro_month",
      unitAmount: euros(4_900),
      interval: "month",
    });
  });

  it("is what preview, invoice and document take, to the cent: 9.99 stays 9.99", async () => {
    const { customer } = await open();
    await customer.enterCard("4242 4242 4242 4242");
    const preview = await customer.preview("ttc_essentiel");
    expect(preview).toMatchObject({
      lines: [{ amount: euros(832) }],
      subtotal: euros(832),
      tax: euros(167),
      total: euros(999),
      dueNow: euros(999),
      nextInvoice: { total: euros(999) },
    });
    await expectStatus(await customer.confirm(preview.id), 200);
    const { invoice, document } = await lastInvoice(customer);
    expect(invoice).toMatchObject({ status: "paid", total: euros(999), amountPaid: euros(999) });
    checkLegalDocument(document);
    expect(document).toMatchObject({
      lines: [{ quantity: 1, unitPrice: 832, net: 832, vatRate: 2_000 }],
      vatGroups: [{ category: "S", rate: 2_000, base: 832, tax: 167 }],
      totals: { net: 832, tax: 167, gross: 999, due: 999 },
      settled: { amount: 999 },
    });
  });

  it("prorates what is paid: the preview's sums are the invoice's and the document's", async () => {
    const { billing, customer } = await open();
    await customer.subscribe("ttc_pro");
    await billing.advanceTo("2026-11-18T09:00:00Z");
    await customer.signIn("owner");
    const preview = await customer.preview("ttc_entreprise");
    // 11 999 ÷ 2 is 5 999.5 and becomes 6 000; 5 880 ÷ 2 is credited.
    expect(preview).toMatchObject({ total: euros(3_060), dueNow: euros(3_060) });
    await expectStatus(await customer.confirm(preview.id), 200);
    const { invoice, document } = await lastInvoice(customer);
    expect(invoice).toMatchObject({ subtotal: preview.subtotal, tax: preview.tax, total: preview.total });
    expect(invoice.lines.map(({ amount }) => amount)).toEqual(preview.lines.map(({ amount }) => amount));
    checkLegalDocument(document);
    expect(document.totals).toMatchObject({ net: 2_550, tax: 510, gross: 3_060 });
  });

  it("with a coupon is lowered by a part of what is paid", async () => {
    const { customer } = await open();
    await customer.enterCard("4242 4242 4242 4242");
    const reply = await customer.call("POST", "/v1/subscription/previews", {
      priceId: "ttc_pro",
      couponCode: "BIENVENUE20",
    });
    const preview = await expectStatus<{ id: string; total: { amount: number } }>(reply, 201);
    await expectStatus(await customer.confirm(preview.id), 200);
    const { invoice, document } = await lastInvoice(customer);
    expect(invoice.total).toEqual(preview.total);
    expect(preview.total.amount).toBeLessThan(5_880);
    checkLegalDocument(document);
    expect(document.lines[0]?.allowance?.amount).toBeGreaterThan(0);
  });

  it("renews as it was announced, month after month", async () => {
    const { billing, customer } = await open();
    await customer.subscribe("ttc_essentiel");
    const { data } = await customer.get<{ data: UpcomingCharge[] }>("/v1/upcoming-charges");
    expect(data).toHaveLength(12);
    expect(data[0]).toMatchObject({ subtotal: euros(832), tax: euros(167), total: euros(999) });
    await billing.advanceTo("2027-11-02T09:00:00Z");
    await customer.signIn("owner");
    const { data: invoices } = await customer.get<Page<InvoiceSummary>>("/v1/invoices?limit=50");
    expect(invoices.map(({ total }) => total.amount)).toEqual(Array(12).fill(999));
  });

  it("costs a business in Berlin the same, without VAT", async () => {
    const { customer } = await open(BERLIN);
    await customer.subscribe("ttc_pro");
    const { document } = await lastInvoice(customer);
    checkLegalDocument(document);
    expect(document).toMatchObject({
      vatGroups: [{ category: "AE", rate: 0, base: 5_880, tax: 0 }],
      totals: { net: 5_880, tax: 0, gross: 5_880 },
    });
  });

  it("is given back whole by a credit note of the same sums", async () => {
    const { billing, customer } = await open();
    await customer.subscribe("ttc_essentiel");
    const { invoice } = await lastInvoice(customer);
    const row = await billing.db.$client
      .prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?")
      .bind(customer.id)
      .first<string>("id");
    await billing.advanceTo("2026-11-04T09:00:00Z");
    await billing.sandbox.refund(row ?? "", invoice.id);
    billing.wall.now += 120_000;
    await everyMinute(billing.context);
    await customer.signIn("owner");
    const { invoice: note, document } = await lastInvoice(customer);
    expect(note).toMatchObject({ type: "credit_note", total: euros(999) });
    checkLegalDocument(document);
    expect(document).toMatchObject({ kind: "credit_note", totals: { net: 832, tax: 167, gross: 999 } });
  });

  it("gives back what an upgrade has not credited yet, VAT included, to the cent", async () => {
    const { billing, customer } = await open();
    await customer.subscribe("ttc_pro");
    const { invoice } = await lastInvoice(customer);
    await billing.advanceTo("2026-11-18T09:00:00Z");
    await customer.confirm((await customer.preview("ttc_entreprise")).id);
    const row = await billing.db.$client
      .prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?")
      .bind(customer.id)
      .first<string>("id");
    await billing.sandbox.refund(row ?? "", invoice.id);
    billing.wall.now += 120_000;
    await everyMinute(billing.context);
    await customer.signIn("owner");
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
    const note = data.find(({ type }) => type === "credit_note");
    expect(note).toMatchObject({ total: euros(2_940) });
    const document = await customer.get<LegalDocument>(`/v1/invoices/${note?.id}/document`);
    checkLegalDocument(document);
    expect(document).toMatchObject({ kind: "credit_note", totals: { net: 2_450, tax: 490, gross: 2_940 } });
    expect(data.find(({ id }) => id === invoice.id)?.payment?.status).toBe("partially_refunded");
  });
});
