import { expect, test } from "vitest";
import type { Subscription } from "../../../shared/api/types/index.ts";
import { type Billing, expectStatus, openBilling, type TestCustomer } from "../../support/workerd/billing.ts";

const GOOD = "4242 4242 4242 4242";
const RETURNED = "FR57 2004 1010 0505 0001 3M02 608";
const REFUSED = "FR84 2004 1010 0505 0001 3M02 607";

async function take(customer: TestCustomer, number: string, priceId: string): Promise<void> {
  await customer.enterCard(number);
  const { id } = await customer.preview(priceId);
  expect((await customer.confirm(id)).status).toBeLessThan(300);
}

async function at(billing: Billing, customer: TestCustomer, instant: string) {
  await billing.advanceTo(instant);
  await customer.signIn("owner");
  const reply = await customer.call("GET", "/v1/subscription");
  const { subscription } = await expectStatus<{ subscription: Subscription | null }>(reply, 200);
  return { status: subscription?.status, accessUntilDate: subscription?.accessUntilDate };
}

test("an upgrade that the bank refuses takes nothing of the year that was paid before", async () => {
  const billing = await openBilling();
  const customer = await billing.customer();
  await take(customer, GOOD, "pro_year");
  await at(billing, customer, "2026-12-03T09:00:00Z");
  await take(customer, REFUSED, "entreprise_year");
  expect(await at(billing, customer, "2027-02-09T09:00:00Z")).toEqual({
    status: "unpaid",
    accessUntilDate: "2027-11-03",
  });
});

test("from a month to a year, it leaves the month that was paid", async () => {
  const billing = await openBilling();
  const customer = await billing.customer();
  await take(customer, GOOD, "pro_month");
  await take(customer, REFUSED, "entreprise_year");
  expect(await at(billing, customer, "2026-12-09T09:00:00Z")).toMatchObject({
    accessUntilDate: "2026-12-03",
  });
});

test("where the year before was taken back by the bank as well, only the days of grace are left", async () => {
  const billing = await openBilling();
  const customer = await billing.customer();
  await take(customer, RETURNED, "pro_year");
  await at(billing, customer, "2026-11-10T09:00:00Z");
  await take(customer, REFUSED, "entreprise_year");
  expect(await at(billing, customer, "2026-12-17T09:00:00Z")).toMatchObject({
    accessUntilDate: "2027-11-03",
  });
  const { accessUntilDate } = await at(billing, customer, "2026-12-19T09:00:00Z");
  expect(accessUntilDate && accessUntilDate <= "2027-01-01").toBe(true);
});
