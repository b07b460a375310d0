import { expect, it } from "vitest";
import type { InvoiceSummary, LegalDocument, Page } from "../../../shared/api/types/index.ts";
import { applyEvents } from "../../../worker/jobs/apply-events.ts";
import { type Billing, openBilling } from "../../support/workerd/billing.ts";

async function refunded(billing: Billing) {
  const customer = await (await billing.customer()).subscribe();
  const [paid] = (await customer.get<Page<InvoiceSummary>>("/v1/invoices")).data;
  const [row] = await billing.context.db.$client
    .prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?")
    .bind(customer.id)
    .all<{ id: string }>()
    .then(({ results }) => results);
  if (!paid || !row) throw new Error("nothing was paid");
  const giveBack = async () => {
    await billing.sandbox.refund(row.id, paid.id);
    await applyEvents(billing.context, customer.id);
  };
  await giveBack();
  return { customer, paid, giveBack };
}

it("gives a payment back with a numbered credit note that corrects the invoice", async () => {
  const { customer, paid } = await refunded(await openBilling());
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
  const note = data.find(({ type }) => type === "credit_note");
  expect(note).toMatchObject({ status: "issued", total: paid.total, documentable: true });
  expect(note?.number).toMatch(/^AV-2026-\d{6}$/);
  const document = await customer.get<LegalDocument>(`/v1/invoices/${note?.id}/document`);
  expect(document).toMatchObject({ kind: "credit_note", corrects: { number: paid.number } });
  expect(data.find(({ id }) => id === paid.id)).toMatchObject({ payment: { status: "refunded" } });
});

it("does so once, and leaves nothing of the time to be credited by a later change", async () => {
  const { customer, giveBack } = await refunded(await openBilling());
  await giveBack();
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
  expect(data).toHaveLength(2);
  const { lines } = await customer.preview("entreprise_month");
  expect(lines.map(({ amount }) => amount.amount)).toEqual([9_900]);
});
