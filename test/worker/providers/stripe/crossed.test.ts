import { expect, test } from "vitest";
import type { ChangeResult, InvoiceSummary, Page, Portal } from "../../../../shared/api/types/index.ts";
import { applyEvents } from "../../../../worker/jobs/apply-events.ts";
import { confirm } from "../../../support/stripe/page.ts";
import type { PaymentSetup } from "../../../support/stripe/replies.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { expectStatus, openBilling } from "../../../support/workerd/billing.ts";
import { keepCard, subscribe } from "../../../support/workerd/subscribed-at-stripe.ts";

test("a cancellation that meets the confirmation of an upgrade: both count, and what was paid has its invoice", async () => {
  const world = openStripe();
  const { simulator } = world;
  const billing = await openBilling({ around: () => world.provider });
  const customer = await billing.customer();
  await subscribe(world, customer);
  await keepCard(world, customer, "4000002760003184");
  const reply = await customer.confirm((await customer.preview("entreprise_month")).id);
  const waits = await expectStatus<ChangeResult & { requiresAction: PaymentSetup }>(reply, 200);
  const act = () => confirm(simulator, waits.requiresAction.clientSecret, true);
  simulator.faults.push({ method: "POST", path: /\/void$/, kind: "meanwhile", act });

  await expectStatus(await customer.call("POST", "/v1/subscription/cancellation", {}), 200);
  await applyEvents(billing.context, customer.id);
  expect(await customer.get<Portal>("/v1/portal")).toMatchObject({
    subscription: { plan: { id: "entreprise" }, cancelAt: expect.any(String) },
  });
  const { data } = await customer.get<Page<InvoiceSummary>>("/v1/invoices");
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({ status: "paid", number: expect.stringMatching(/^FA-2026-/) });
  expect(await customer.get<ChangeResult>(`/v1/subscription/changes/${waits.id}`)).toMatchObject({
    status: "succeeded",
  });
});
