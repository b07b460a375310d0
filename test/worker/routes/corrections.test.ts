import { describe, expect, it } from "vitest";
import type {
  Invoice,
  InvoiceCorrected,
  InvoiceSummary,
  LegalDocument,
  Page,
  Portal,
} from "../../../shared/api/types/index.ts";
import { checkLegalDocument } from "../../../shared/receipt/check/legal-document.ts";
import { everyMinute } from "../../../worker/jobs/cron.ts";
import { expectStatus, openBilling, problem, type TestCustomer } from "../../support/workerd/billing.ts";

const ADDRESS = {
  line1: "18 rue des Tanneurs",
  line2: null,
  postalCode: "44000",
  city: "Nantes",
  country: "FR",
};

async function paying() {
  const billing = await openBilling();
  const customer = await (await billing.customer()).subscribe();
  const { invoices } = await customer.get<Portal>("/v1/portal");
  const id = invoices.data[0]?.id ?? "";
  const before = await customer.get<LegalDocument>(`/v1/invoices/${id}/document`);
  return { billing, customer, id, before };
}

const correct = (customer: TestCustomer, id: string, body: unknown): Promise<Response> =>
  customer.call("POST", `/v1/invoices/${id}/corrections`, body);

describe("POST /v1/invoices/{id}/corrections", () => {
  it("refuses an invoice that was refunded: its credit note took it back already", async () => {
    const { billing, customer, id } = await paying();
    const { db } = billing;
    const row = await db.$client
      .prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?")
      .bind(customer.id)
      .first<string>("id");
    await billing.sandbox.refund(row ?? "", id);
    billing.wall.now += 120_000;
    await everyMinute(billing.context);
    await customer.signIn("owner");
    const notes = () => db.$client.prepare("SELECT document_key FROM documents WHERE series = 'AV'").all();
    const before = (await notes()).results;
    expect(await problem(await correct(customer, id, { name: "Autre SARL" }))).toMatchObject({
      status: 404,
      code: "not_found",
    });
    expect((await notes()).results).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it("answers a credit note and a new invoice, net zero; the first is kept as it was", async () => {
    const { customer, id, before } = await paying();
    const body = { name: "Atelier Dupont et Fils SARL", siren: "123 456 782", address: ADDRESS };
    const made = await expectStatus<InvoiceCorrected>(await correct(customer, id, body), 201);
    const { creditNote, invoice } = made;
    expect(creditNote).toMatchObject({
      kind: "credit_note",
      corrects: { number: before.number, issueDate: before.issueDate },
      customer: before.customer,
      totals: before.totals,
      lines: before.lines,
    });
    expect(creditNote.number).toMatch(/^AV-2026-\d{6}$/);
    expect(invoice).toMatchObject({
      kind: "invoice",
      corrects: { number: before.number },
      customer: {
        ...before.customer,
        name: "Atelier Dupont et Fils SARL",
        siren: "123456782",
        address: ADDRESS,
      },
      totals: before.totals,
      settled: before.settled,
    });
    expect(invoice.number).not.toBe(before.number);
    for (const document of [creditNote, invoice]) expect(() => checkLegalDocument(document)).not.toThrow();

    expect(await customer.get(`/v1/invoices/${id}/document`)).toEqual(invoice);
    expect(await customer.get(`/v1/invoices/${id}/document?number=${before.number}`)).toEqual(before);
    expect(await customer.get(`/v1/invoices/${id}/document?number=${creditNote.number}`)).toEqual(creditNote);
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
    expect(data.find((one) => one.id === id)?.number).toBe(invoice.number);
    const detail = await customer.get<Invoice>(`/v1/invoices/${id}`);
    expect(detail.customer).toMatchObject({
      name: "Atelier Dupont et Fils SARL",
      siren: "123456782",
      address: ADDRESS,
    });
    expect(detail.documents.map((one) => one.number)).toEqual([
      invoice.number,
      creditNote.number,
      before.number,
    ]);
  });

  it("one after the other replaces the newest; two at once make one", async () => {
    const { customer, id } = await paying();
    const first = await expectStatus<InvoiceCorrected>(await correct(customer, id, { name: "A" }), 201);
    const second = await expectStatus<InvoiceCorrected>(await correct(customer, id, { name: "B" }), 201);
    expect(second.invoice.corrects?.number).toBe(first.invoice.number);
    const replies = await Promise.all(["C", "D"].map((name) => correct(customer, id, { name })));
    const statuses = replies.map(({ status }) => status).sort();
    expect([
      [201, 201],
      [201, 409],
    ]).toContainEqual(statuses);
    const audit = await customer.get<Page<{ action: string }>>("/v1/audit");
    expect(audit.data.filter(({ action }) => action === "correct")).toHaveLength(
      2 + statuses.filter((status) => status === 201).length,
    );
  });

  it("a repeated request with its key makes nothing more", async () => {
    const { customer, id } = await paying();
    const path = `/v1/invoices/${id}/corrections`;
    const send = (): Promise<Response> =>
      customer.call("POST", path, { name: "A" }, { "Idempotency-Key": "k1" });
    const first = await expectStatus<InvoiceCorrected>(await send(), 201);
    expect(await expectStatus<InvoiceCorrected>(await send(), 201)).toEqual(first);
  });

  it.each([
    ["an amount", { total: 1 }, "/total", "unknown_field"],
    ["another country", { address: { ...ADDRESS, country: "BE" } }, "/address/country", "out_of_range"],
    ["a SIREN with a wrong key", { siren: "123456789" }, "/siren", "invalid_siren"],
    ["nothing", {}, "", "required"],
  ])("refuses %s", async (_, body, pointer, code) => {
    const { customer, id } = await paying();
    const refused = await problem(await correct(customer, id, body));
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  it("is the owner's, and of what the customer has", async () => {
    const { billing, customer, id } = await paying();
    const other = await billing.customer();
    expect((await problem(await correct(other, id, { name: "A" }))).code).toBe("not_found");
    await customer.signIn("viewer", "u2");
    expect((await problem(await correct(customer, id, { name: "A" }))).code).toBe("role_forbidden");
  });
});

describe("GET /v1/invoices/export", () => {
  it("is a line a document and rate, credit notes negative, for a spreadsheet in French", async () => {
    const { customer, id, before } = await paying();
    const made = await expectStatus<InvoiceCorrected>(
      await correct(customer, id, { name: '=HYPERLINK("x");' }),
      201,
    );
    const reply = await customer.call("GET", "/v1/invoices/export?format=csv");
    expect(reply.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
    const paid = `${before.settled?.date};Carte`;
    expect(lines).toEqual([
      "Date;Numéro;Type;Client;Taux de TVA;HT;TVA;TTC;Devise;Date de paiement;Moyen de paiement",
      `2026-11-03;${made.creditNote.number};Avoir;Atelier Dupont;20,00;-49,00;-9,80;-58,80;EUR;2026-11-03;Compensation`,
      `2026-11-03;${before.number};Facture;Atelier Dupont;20,00;49,00;9,80;58,80;EUR;${paid}`,
      `2026-11-03;${made.invoice.number};Facture;"'=HYPERLINK(""x"");";20,00;49,00;9,80;58,80;EUR;${paid}`,
    ]);
    const none = await customer.call("GET", "/v1/invoices/export?format=csv&from=2030-01-01");
    expect((await none.text()).trimEnd().split("\r\n")).toHaveLength(1);
  });

  it("knows one format", async () => {
    const { customer } = await paying();
    expect(await problem(await customer.call("GET", "/v1/invoices/export?format=xlsx"))).toMatchObject({
      status: 422,
    });
  });
});
