import { describe, expect, test } from "vitest";
import { confirm } from "../../../support/stripe/page.ts";
import type { ChangeReply, InvoicePage, Portal } from "../../../support/stripe/replies.ts";
import { openStripe } from "../../../support/stripe/world.ts";
import { expectStatus, openBilling, problem } from "../../../support/workerd/billing.ts";
import { keepCard, subscribe } from "../../../support/workerd/subscribed-at-stripe.ts";

async function open() {
  const world = openStripe();
  const billing = await openBilling({ around: () => world.provider });
  const customer = await billing.customer();
  return { world, billing, customer };
}

describe("the product on Stripe", () => {
  test("starts, shows and documents a subscription", async () => {
    const { world, customer } = await open();
    await subscribe(world, customer);
    const portal = await customer.get<Portal>("/v1/portal");
    expect(portal).toMatchObject({
      subscription: { status: "active", plan: { id: "pro" }, price: { id: "pro_month" } },
      paymentMethod: { kind: "card", last4: "4242" },
      invoices: { data: [{ type: "invoice", status: "paid", total: { amount: 5_880 }, documentable: true }] },
    });
    const id = portal.invoices.data[0]?.id;
    expect(await customer.get(`/v1/invoices/${id}/document`)).toMatchObject({
      number: expect.stringMatching(/^FA-2026-\d{6}$/),
    });
  });

  test("a declined upgrade is 402, leaves no invoice, and may be tried again", async () => {
    const { world, customer } = await open();
    await subscribe(world, customer);
    await keepCard(world, customer, "4000000000000341");
    const { id } = await customer.preview("entreprise_month");
    expect(await problem(await customer.confirm(id))).toMatchObject({
      status: 402,
      declineCode: "card_declined",
    });
    expect(await customer.get<InvoicePage>("/v1/invoices")).toMatchObject({ data: [{ status: "paid" }] });
    await keepCard(world, customer, "4242424242424242");
    await expectStatus(await customer.confirm(id), 200);
  });

  test("3-D Secure is carried to the page and settled by asking", async () => {
    const { world, customer } = await open();
    await subscribe(world, customer);
    await keepCard(world, customer, "4000002500003155");
    const { id } = await customer.preview("entreprise_month");
    const waits = await expectStatus<ChangeReply>(await customer.confirm(id), 200);
    expect(waits).toMatchObject({
      status: "requires_action",
      requiresAction: { kind: "stripe", publishableKey: "pk_test_simulator" },
      subscription: { plan: { id: "pro" } },
    });
    confirm(world.simulator, waits.requiresAction?.clientSecret ?? "", true);
    expect(await customer.get<ChangeReply>(`/v1/subscription/changes/${waits.id}`)).toMatchObject({
      status: "succeeded",
      subscription: { plan: { id: "entreprise" } },
    });
  });

  test("cancels with an acknowledgment and takes it back", async () => {
    const { world, customer } = await open();
    await subscribe(world, customer);
    const before = await (await customer.call("GET", "/v1/subscription")).text();
    const reply = await customer.call("POST", "/v1/subscription/cancellation", { feedback: "unused" });
    expect(await expectStatus(reply, 200)).toMatchObject({ cancelAt: expect.any(String) });
    await expectStatus(await customer.call("DELETE", "/v1/subscription/cancellation"), 200);
    expect(await (await customer.call("GET", "/v1/subscription")).text()).toBe(before);
  });

  test("no page that is shown asks Stripe for anything", async () => {
    const { world, customer } = await open();
    await subscribe(world, customer);
    world.simulator.requests.length = 0;
    for (const path of [
      "portal",
      "plans",
      "subscription",
      "invoices",
      "payment-methods",
      "billing-details",
    ]) {
      await customer.get(`/v1/${path}`);
    }
    expect(world.simulator.requests).toEqual([]);
  });
});
