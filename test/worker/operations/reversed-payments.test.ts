import { describe, expect, it } from "vitest";
import type {
  Invoice,
  InvoiceSummary,
  LegalDocument,
  Page,
  Portal,
} from "../../../shared/api/types/index.ts";
import { openAlarms } from "../../../worker/db/alarms.ts";
import { type Billing, expectStatus, openBilling, type TestCustomer } from "../../support/workerd/billing.ts";

const DISPUTED = "4000 0000 0000 0259";
const RETURNED = "FR57 2004 1010 0505 0001 3M02 608";
const GOOD = "4242 4242 4242 4242";

async function paying(billing: Billing, number: string, priceId: string): Promise<TestCustomer> {
  const customer = await billing.customer();
  await customer.enterCard(number);
  const { id } = await customer.preview(priceId);
  await expectStatus(await customer.confirm(id), 200);
  return customer;
}

async function lastInvoice(customer: TestCustomer): Promise<Invoice> {
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
  return customer.get<Invoice>(`/v1/invoices/${data[0]?.id}`);
}

const alarmsOf = async ({ db }: Billing, { id }: TestCustomer) =>
  (await openAlarms(db, 100)).filter(({ customerId }) => customerId === id);

describe("a disputed payment", () => {
  it("is alarmed once, and neither invoice nor document are touched", async () => {
    const billing = await openBilling();
    const customer = await paying(billing, DISPUTED, "pro_month");
    const before = await lastInvoice(customer);
    const document = await (await customer.call("GET", `/v1/invoices/${before.id}/document`)).text();
    await billing.advanceTo("2026-11-20T09:00:00Z");
    await customer.signIn("owner");
    expect(await lastInvoice(customer)).toEqual(before);
    expect(await (await customer.call("GET", `/v1/invoices/${before.id}/document`)).text()).toBe(document);
    expect(await alarmsOf(billing, customer)).toMatchObject([
      {
        kind: "payment_disputed",
        subjectId: before.payments[0]?.id,
        detail: { invoiceId: before.id, amount: 5_880, currency: "EUR" },
        clearedAt: null,
      },
    ]);
    const told = await billing.db.$client
      .prepare("SELECT state FROM events WHERE type = 'charge.dispute.created' AND invoice_ids LIKE ?")
      .bind(`%${before.id}%`)
      .all();
    expect(told.results).toEqual([{ state: "applied" }]);
  });
});

describe("a debit that is returned weeks later", () => {
  const returned = async () => {
    const billing = await openBilling();
    const customer = await paying(billing, RETURNED, "pro_year");
    await billing.advanceTo("2026-11-08T09:00:00Z");
    await customer.signIn("owner");
    const paid = await lastInvoice(customer);
    const document = await customer.get<LegalDocument>(`/v1/invoices/${paid.id}/document`);
    await customer.enterCard(GOOD);
    await billing.advanceTo("2026-12-18T09:30:00Z");
    await customer.signIn("owner");
    return { billing, customer, paid, document };
  };

  it("opens the invoice again, leaves its document, and gives fourteen days from the return", async () => {
    const { billing, customer, paid, document } = await returned();
    expect(paid).toMatchObject({ status: "paid" });
    expect(await lastInvoice(customer)).toMatchObject({
      id: paid.id,
      number: paid.number,
      status: "open",
      amountRemaining: paid.total,
      paidDate: null,
      payment: { status: "failed", declineCode: "debit_returned" },
    });
    expect(await customer.get(`/v1/invoices/${paid.id}/document`)).toEqual(document);
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({
      status: "past_due",
      accessUntilDate: "2027-01-01",
      pastDue: { invoiceId: paid.id, since: "2026-12-18", accessUntilDate: "2027-01-01" },
    });
    expect(await alarmsOf(billing, customer)).toMatchObject([{ kind: "payment_returned" }]);
  });

  it("is paid again by the customer: access as before, the same document, no alarm", async () => {
    const { billing, customer, paid, document } = await returned();
    await expectStatus(await customer.call("POST", `/v1/invoices/${paid.id}/payments`), 200);
    expect(await lastInvoice(customer)).toMatchObject({ status: "paid", paidDate: "2026-12-18" });
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({
      status: "active",
      accessUntilDate: "2027-11-03",
      pastDue: null,
    });
    expect(await customer.get(`/v1/invoices/${paid.id}/document`)).toEqual(document);
    expect(await alarmsOf(billing, customer)).toEqual([]);
  });

  it("for a month that is over takes nothing from the month that was paid since", async () => {
    const billing = await openBilling();
    const customer = await paying(billing, RETURNED, "pro_month");
    await billing.advanceTo("2026-11-09T09:00:00Z");
    await customer.signIn("owner");
    await customer.enterCard(GOOD);
    // December is paid by card; November's debit comes back on 18 December and is tried again a day later.
    await billing.advanceTo("2026-12-18T09:30:00Z");
    await customer.signIn("owner");
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({
      status: "past_due",
      accessUntilDate: "2027-01-03",
    });
    await billing.advanceTo("2026-12-19T09:30:00Z");
    await customer.signIn("owner");
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({ status: "active" });
  });

  it("for a month takes nothing from the year that was paid within it, and the dialog says the same day", async () => {
    const billing = await openBilling();
    const customer = await paying(billing, RETURNED, "pro_month");
    await billing.advanceTo("2026-11-20T09:00:00Z");
    await customer.signIn("owner");
    await customer.enterCard(GOOD);
    await expectStatus(await customer.confirm((await customer.preview("pro_year")).id), 200);
    await customer.enterCard("4000 0000 0000 0341");
    await billing.advanceTo("2026-12-20T09:00:00Z");
    await customer.signIn("owner");
    const { subscription } = await customer.get<Portal>("/v1/portal");
    expect(subscription).toMatchObject({ status: "past_due", accessUntilDate: "2027-11-20" });
    expect(await customer.get("/v1/subscription/cancellation")).toMatchObject({
      accessUntilDate: "2027-11-20",
    });
  });

  it("after the end gives no access back", async () => {
    const billing = await openBilling();
    const customer = await paying(billing, RETURNED, "pro_month");
    await billing.advanceTo("2026-11-09T09:00:00Z");
    await customer.signIn("owner");
    await expectStatus(await customer.call("POST", "/v1/subscription/cancellation"), 200);
    await billing.advanceTo("2026-12-20T09:30:00Z");
    await customer.signIn("owner");
    expect((await customer.get<Portal>("/v1/portal")).subscription).toMatchObject({
      status: "canceled",
      accessUntilDate: "2026-12-03",
    });
    expect(await lastInvoice(customer)).toMatchObject({ status: "open" });
  });
});
