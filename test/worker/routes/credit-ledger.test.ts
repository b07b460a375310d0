import { describe, expect, it } from "vitest";
import type {
  CreditLedger,
  InvoiceSummary,
  LegalDocument,
  Page,
  Preview,
} from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";

/** Ten seats, and after the half of a month eleven for less: the difference is carried as credit. */
async function withCredit() {
  const billing = await openBilling();
  const customer = await billing.customer();
  await customer.enterCard("4242 4242 4242 4242");
  const first = await customer.preview("pro_month", 10);
  await expectStatus(await customer.confirm(first.id), 200);
  await billing.advanceTo("2026-11-18T09:00:00Z");
  const body = { priceId: "pro_month", quantity: 11, couponCode: "PARTENAIRE" };
  const preview = await expectStatus<Preview>(
    await customer.call("POST", "/v1/subscription/previews", body),
    201,
  );
  expect(preview).toMatchObject({ total: { amount: -1_910 }, dueNow: { amount: 0 } });
  await expectStatus(await customer.confirm(preview.id), 200);
  return { billing, customer };
}

describe("GET /v1/credit-ledger", () => {
  it("says line by line what changed the credit, with the documents that did", async () => {
    const { billing, customer } = await withCredit();
    await billing.advanceTo("2026-12-05T09:00:00Z");
    const ledger = await customer.get<CreditLedger>("/v1/credit-ledger");
    expect(ledger).toMatchObject({
      balance: { amount: 0, currency: "EUR" },
      data: [
        {
          kind: "used",
          date: "2026-12-03",
          amount: { amount: -1_910 },
          balanceAfter: { amount: 0 },
          invoice: { number: expect.stringMatching(/^FA-2026-/) },
        },
        {
          kind: "credited",
          date: "2026-11-18",
          amount: { amount: 1_910, currency: "EUR" },
          balanceAfter: { amount: 1_910 },
          invoice: { number: expect.stringMatching(/^AV-2026-/) },
        },
      ],
      nextCursor: null,
    });
    const page = await customer.get<CreditLedger>("/v1/credit-ledger?limit=1");
    expect(page.data).toEqual(ledger.data.slice(0, 1));
    const rest = await customer.get<CreditLedger>(`/v1/credit-ledger?limit=1&cursor=${page.nextCursor}`);
    expect(rest).toMatchObject({ data: ledger.data.slice(1), nextCursor: null });
  });

  it("stands beside a credit note, never an invoice of less than nothing", async () => {
    const { customer } = await withCredit();
    const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
    const [note, first] = data;
    expect(note).toMatchObject({ type: "credit_note", status: "issued", total: { amount: 1_910 } });
    const document = await customer.get<LegalDocument>(`/v1/invoices/${note?.id}/document`);
    expect(document).toMatchObject({
      kind: "credit_note",
      corrects: { number: first?.number },
      totals: { gross: 1_910, creditApplied: 1_910, due: 0 },
      lines: [
        { description: expect.stringContaining("Crédit"), quantity: 1 },
        { description: expect.stringContaining("Pro"), quantity: -1, net: -22_908 },
      ],
    });
    const net = document.lines.reduce((sum, line) => sum + line.net, 0);
    expect(net).toBe(document.totals.net);
  });

  it("is empty before anything changed the credit, and is read by viewers too", async () => {
    const customer = await (await openBilling()).customer();
    await customer.signIn("viewer", "u2");
    expect(await customer.get("/v1/credit-ledger")).toEqual({ balance: null, data: [], nextCursor: null });
  });

  it("refuses a cursor and a limit that are none", async () => {
    const customer = await (await openBilling()).customer();
    for (const query of ["cursor=x", "limit=0", "limit=101"]) {
      expect((await problem(await customer.call("GET", `/v1/credit-ledger?${query}`))).status).toBe(422);
    }
  });
});
