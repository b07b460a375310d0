import { expect, it } from "vitest";
import type { InvoiceSummary, Page, Subscription } from "../../../shared/api/types/index.ts";
import { type Billing, expectStatus, openBilling, type TestCustomer } from "../../support/workerd/billing.ts";

const REFUSED = "4000 0000 0000 0341";
const GOOD = "4242 4242 4242 4242";

/** A year whose renewal was refused, also by the last retry, which ended it: paid for on the day after. */
async function paidAfterEnd(billing: Billing) {
  const customer = await (await billing.customer()).subscribe("pro_year");
  await customer.enterCard(REFUSED);
  await billing.advanceTo("2027-11-11T10:00:00Z");
  await customer.signIn("owner");
  const before = await subscriptionOf(customer);
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices?status=open");
  await customer.enterCard(GOOD);
  await expectStatus(await customer.call("POST", `/v1/invoices/${data[0]?.id}/payments`), 200);
  return { customer, before, invoiceId: data[0]?.id ?? "" };
}

async function subscriptionOf(customer: TestCustomer): Promise<Subscription> {
  return (await customer.get<{ subscription: Subscription }>("/v1/subscription")).subscription;
}

const openEnding = () => openBilling({ dunning: { retryDays: [1, 3, 5, 7], afterLast: "canceled" } });

it("who pays after the end by the last retry has the year that they paid", async () => {
  const { customer, before } = await paidAfterEnd(await openEnding());
  expect(before).toMatchObject({ status: "canceled", accessUntilDate: "2027-11-17" });
  expect(await subscriptionOf(customer)).toMatchObject({
    status: "canceled",
    accessUntilDate: "2028-11-03",
    pastDue: null,
  });
});

it("and has it still when the invoice is older than the last look", async () => {
  const billing = await openEnding();
  const { customer } = await paidAfterEnd(billing);
  await billing.db.$client
    .prepare("UPDATE accounts SET watermark = ? WHERE customer_id = ?")
    .bind(Date.parse("2027-11-11T10:00:00Z"), customer.id)
    .run();
  await expectStatus(await customer.call("PATCH", "/v1/billing-details", { name: "Atelier Durand" }), 200);
  expect(await subscriptionOf(customer)).toMatchObject({ accessUntilDate: "2028-11-03" });
});

it("but not once it was given back", async () => {
  const billing = await openEnding();
  const { customer, invoiceId } = await paidAfterEnd(billing);
  const provider = await billing.db.$client
    .prepare("SELECT provider_customer_id FROM customers WHERE id = ?")
    .bind(customer.id)
    .first<string>("provider_customer_id");
  await billing.sandbox.refund(provider ?? "", invoiceId);
  await expectStatus(await customer.call("PATCH", "/v1/billing-details", { name: "Atelier Durand" }), 200);
  expect(await subscriptionOf(customer)).toMatchObject({ accessUntilDate: "2027-11-10" });
});
