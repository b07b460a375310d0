import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type {
  InvoiceSummary,
  IssuedDocumentName,
  LegalDocument,
  Page,
  Preview,
} from "../../../shared/api/types/index.ts";
import { checkLegalDocument } from "../../../shared/receipt/check/legal-document.ts";
import { invoiceXml } from "../../../shared/receipt/facturx/invoice-xml.ts";
import type { SnapshotInvoice } from "../../../shared/snapshot.ts";
import { issuedDocument } from "../../../worker/documents/issued.ts";
import { settledDocument } from "../../../worker/documents/paid.ts";
import { applyEvents } from "../../../worker/jobs/apply-events.ts";
import { type Billing, expectStatus, openBilling, type TestCustomer } from "../../support/workerd/billing.ts";

const CARD = "4242 4242 4242 4242";
const IBAN = "FR1420041010050500013M02606";

async function start(customer: TestCustomer, method: string, body: object): Promise<Response> {
  await customer.enterCard(method);
  const reply = await customer.call("POST", "/v1/subscription/previews", body);
  return customer.confirm((await expectStatus<Preview>(reply, 201)).id);
}

async function rows(customer: TestCustomer): Promise<InvoiceSummary[]> {
  return (await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data;
}

/** The document of a row, sound in itself, and its XML. */
async function documentOf(customer: TestCustomer, id: string, number?: string) {
  const query = number ? `?number=${number}` : "";
  const document = await customer.get<LegalDocument>(`/v1/invoices/${id}/document${query}`);
  checkLegalDocument(document);
  return { document, xml: invoiceXml(document) ?? "" };
}

async function newest(customer: TestCustomer, type: InvoiceSummary["type"] = "invoice") {
  const row = (await rows(customer)).find((one) => one.type === type);
  return documentOf(customer, row?.id ?? "");
}

async function applied(billing: Billing, customer: TestCustomer): Promise<void> {
  await applyEvents(billing.context, customer.id);
}

async function providerId({ id }: TestCustomer): Promise<string> {
  const found = await env.DB.prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?")
    .bind(id)
    .first<{ id: string }>();
  return found?.id ?? "";
}

describe("a coupon", () => {
  it("is an allowance of the line that it lowers, in the document and in its XML", async () => {
    const customer = await (await openBilling()).customer();
    const code = { priceId: "pro_month", couponCode: "BIENVENUE20" };
    await expectStatus(await start(customer, CARD, code), 200);
    const { document, xml } = await newest(customer);
    expect(document.lines).toEqual([
      expect.objectContaining({
        description: "ChetsPMS Pro, abonnement mensuel",
        quantity: 1,
        unitPrice: 4900,
        allowance: { amount: 980, reason: "Remise BIENVENUE20" },
        net: 3920,
      }),
    ]);
    expect(document.totals).toEqual({ net: 3920, tax: 784, gross: 4704, creditApplied: 0, due: 4704 });
    expect(document.settled?.amount).toBe(4704);
    expect(xml).toContain("<ram:ActualAmount>9.80</ram:ActualAmount><ram:Reason>Remise BIENVENUE20<");
    expect(xml).toContain("<ram:LineTotalAmount>39.20<");
  });
});

describe("the credit balance", () => {
  async function credited(balance: number): Promise<TestCustomer> {
    const customer = await (await openBilling()).customer();
    await customer.enterCard(CARD);
    await env.DB.prepare("UPDATE sandbox_customers SET state = json_set(state, '$.balance', ?) WHERE id = ?")
      .bind(balance, await providerId(customer))
      .run();
    await expectStatus(await customer.confirm((await customer.preview("pro_month")).id), 200);
    return customer;
  }

  it("pays a part: the card paid what was due", async () => {
    const { document, xml } = await newest(await credited(1000));
    expect(document.totals).toMatchObject({ gross: 5880, creditApplied: 1000, due: 4880 });
    expect(document.settled).toMatchObject({ amount: 4880, means: { kind: "card", last4: "4242" } });
    expect(xml).toContain("<ram:TotalPrepaidAmount>58.80<");
    expect(xml).toContain("<ram:DuePayableAmount>0.00<");
  });

  it("pays all of it: there is no payment and no number of one", async () => {
    const { document, xml } = await newest(await credited(10_000));
    expect(document.settled).toMatchObject({
      amount: 5880,
      means: { kind: "credit_balance" },
      reference: null,
    });
    expect(xml).toContain("<ram:TypeCode>97<");
  });

  it("gives back to where it came from", async () => {
    const billing = await openBilling();
    const customer = await credited(1000);
    const [paid] = await rows(customer);
    await billing.sandbox.refund(await providerId(customer), paid?.id ?? "");
    await applied(billing, customer);
    const { document } = await newest(customer, "credit_note");
    expect(document).toMatchObject({ kind: "credit_note", totals: { creditApplied: 1000, due: 4880 } });
    expect(document.settled).toMatchObject({ amount: 4880, means: { kind: "card", last4: "4242" } });
  });
});

it("a direct debit waits as an invoice to pay, then is a receipt with its mandate", async () => {
  const billing = await openBilling();
  const customer = await billing.customer();
  await expectStatus(await start(customer, IBAN, { priceId: "pro_month" }), 200);
  const before = await newest(customer);
  expect(before.document).toMatchObject({ businessProcess: "S1", settled: null });
  expect(before.xml).toContain("<ram:DuePayableAmount>58.80<");
  await billing.advanceTo("2026-11-09T10:00:00Z");
  const { document, xml } = await newest(customer);
  const mandate = expect.stringMatching(/^MD-[A-Z0-9_]+-2606$/);
  expect(document.settled).toMatchObject({
    date: "2026-11-08",
    amount: 5880,
    means: { kind: "sepa_debit", last4: "2606", mandate },
  });
  expect(xml).toBe(before.xml);
});

it("a refunded payment is a credit note that was paid back by its card", async () => {
  const billing = await openBilling();
  const customer = await (await billing.customer()).subscribe();
  const [paid] = await rows(customer);
  await billing.sandbox.refund(await providerId(customer), paid?.id ?? "");
  await applied(billing, customer);
  const { document, xml } = await newest(customer, "credit_note");
  expect(document).toMatchObject({
    kind: "credit_note",
    corrects: { number: paid?.number },
    settled: { date: "2026-11-03", amount: 5880, means: { kind: "card", last4: "4242" }, reference: null },
  });
  expect(xml).toContain("<ram:TypeCode>381<");
  expect(xml).toContain(`<ram:IssuerAssignedID>${paid?.number}<`);
  expect((await documentOf(customer, paid?.id ?? "")).document.settled).toMatchObject({ amount: 5880 });
});

it("a voided invoice keeps its document, and its credit note is one of its own", async () => {
  const billing = await openBilling();
  const customer = await (await billing.customer()).subscribe();
  await customer.enterCard("4000 0000 0000 0341");
  await billing.advanceTo("2026-12-04T10:00:00Z");
  const [owed] = await rows(customer);
  expect(owed).toMatchObject({ status: "open", documentable: true });
  // The provider gives it up: as an operator does on its page.
  await env.DB.prepare("UPDATE sandbox_invoices SET body = json_set(body, '$.status', 'void') WHERE id = ?")
    .bind(owed?.id)
    .run();
  await expectStatus(await customer.call("PATCH", "/v1/billing-details", { orderReference: "X" }), 200);
  const id = owed?.id ?? "";
  expect((await documentOf(customer, id)).document).toMatchObject({ kind: "invoice", number: owed?.number });
  const { data } = await customer.get<Page<IssuedDocumentName>>(`/v1/documents?invoice=${id}`);
  expect(data.map(({ kind }) => kind)).toEqual(["credit_note", "invoice"]);
  const { document, xml } = await documentOf(customer, id, data[0]?.number);
  expect(document).toMatchObject({
    kind: "credit_note",
    corrects: { number: owed?.number },
    settled: { means: { kind: "offset" }, amount: 5880 },
  });
  expect(xml).toContain("<ram:DuePayableAmount>0.00<");
});

it("a customer whose language is English has documents in it, others in the law's", async () => {
  const billing = await openBilling();
  for (const [locale, frozen] of [
    ["en-GB", "en"],
    ["fr", "fr"],
    ["pl", "fr"],
  ]) {
    const customer = await billing.customer();
    const body = { name: "A", email: "a@b.example", locale };
    await expectStatus(await billing.asHost("PUT", `/v1/customers/${customer.id}`, body), 200);
    await customer.subscribe();
    expect((await newest(customer)).document.locale).toBe(frozen);
  }
});

describe("what no sandbox has", () => {
  const { seller } = { seller: () => openBilling().then(({ settings }) => settings.seller) };
  const invoice = (changes: Partial<SnapshotInvoice>): SnapshotInvoice => ({
    id: "in_1",
    type: "invoice",
    subscriptionId: null,
    status: "open",
    providerNumber: null,
    description: "Pro",
    currency: "EUR",
    createdAt: Date.parse("2026-11-03T09:00:00Z"),
    finalizedAt: null,
    dueAt: null,
    paidAt: null,
    nextAttemptAt: null,
    periodStart: null,
    periodEnd: null,
    lines: [
      {
        id: "il_1",
        description: "Pro",
        quantity: 1,
        unitAmount: 4900,
        amount: 4900,
        vatCategory: "S",
        vatRate: 2000,
        periodStart: 0,
        periodEnd: 0,
        proration: false,
      },
    ],
    vatGroups: [{ category: "S", rate: 2000, base: 4900, tax: 980 }],
    subtotal: 4900,
    tax: 980,
    total: 5880,
    creditApplied: 0,
    amountPaid: 0,
    amountRemaining: 5880,
    customer: {
      name: "A",
      email: null,
      invoiceEmails: [],
      siren: null,
      vatId: null,
      orderReference: null,
      address: null,
    },
    payments: [],
    correctsInvoiceId: null,
    ...changes,
  });
  const payment = { status: "succeeded" as const, at: 1, declineCode: null, method: null };

  it("a part that was paid before the document was issued", async () => {
    const issued = issuedDocument(invoice({ amountPaid: 2000, amountRemaining: 3880 }), {
      seller: await seller(),
      locale: "fr",
    });
    expect(issued.totals).toMatchObject({ gross: 5880, prepaid: 2000, due: 3880 });
    const payments = [
      { ...payment, id: "py_2", amount: 3880 },
      { ...payment, id: "py_1", amount: 2000 },
    ];
    const paid = issuedDocument(invoice({ status: "paid", payments }), {
      seller: await seller(),
      locale: "fr",
    });
    expect(paid.totals).toMatchObject({ gross: 5880, prepaid: 2000, due: 3880 });
  });

  it("a payment outside of the provider is no credit", async () => {
    const settled = settledDocument(invoice({ status: "paid", amountPaid: 5880 }), await seller());
    expect(settled).toMatchObject({ means: { kind: "other" }, paymentKey: null });
  });

  it("VAT in euros, where the seller's settings know the rate", async () => {
    const freezing = { seller: { ...(await seller()), euroRates: { JPY: 163_500_000 } }, locale: "fr" };
    const yen = { subtotal: 1_234_567, tax: 246_913, total: 1_481_480 };
    const issued = issuedDocument(invoice({ currency: "JPY", ...yen }), freezing);
    // 246 913 JPY ÷ 163.5 = 1 510.171… €
    expect(issued.taxInEuros).toBe(151_017);
    expect(issuedDocument(invoice({ currency: "USD" }), freezing).taxInEuros).toBeNull();
    expect(issuedDocument(invoice({}), freezing).taxInEuros).toBeNull();
  });
});
