import { describe, expect, test } from "vitest";
import { ProviderRefused } from "../../../worker/providers/provider.ts";
import { ATELIER, BERLIN, newKey, type ProviderUnderTest, Subscriber } from "../../support/subscriber.ts";

export function customerCases(open: () => ProviderUnderTest): void {
  describe("a customer", () => {
    test("is one for each of ours, also when twenty ask at once", async () => {
      const { provider } = open();
      const input = { customerId: "race", locale: "fr", details: ATELIER };
      const made = await Promise.all(
        Array.from({ length: 20 }, () => provider.createCustomer(input, newKey())),
      );
      expect(new Set(made.map((one) => one.providerCustomerId)).size).toBe(1);
    });

    test("begins with nothing", async () => {
      const subscriber = await Subscriber.create(open());
      expect(await subscriber.snapshot()).toMatchObject({
        providerCustomerId: subscriber.id,
        currency: null,
        details: ATELIER,
        creditBalance: 0,
        paymentMethod: null,
        subscriptions: [],
        invoices: [],
      });
    });

    test("that is not known is refused", async () => {
      const { provider } = open();
      const nobody = provider.snapshot("cus_nobody", { since: null, invoiceIds: [], creditAfter: null });
      await expect(nobody).rejects.toThrow(ProviderRefused);
    });

    test("shows a card without its number", async () => {
      const subscriber = await Subscriber.create(open());
      await subscriber.keepCard("good");
      const { paymentMethod } = await subscriber.snapshot();
      expect(paymentMethod).toEqual({
        kind: "card",
        brand: "visa",
        last4: "4242",
        expMonth: expect.any(Number),
        expYear: expect.any(Number),
      });
      expect(JSON.stringify(await subscriber.snapshot())).not.toContain("42424242");
    });

    test("has new billing details on the next invoice, and the old ones on those before", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await subscriber.updateDetails(BERLIN);
      await subscriber.passPeriod();
      const [first, second] = await subscriber.invoices();
      expect(first).toMatchObject({ customer: ATELIER, tax: 980, total: 5_880 });
      expect(second).toMatchObject({
        customer: BERLIN,
        vatGroups: [{ category: "AE", rate: 0, base: 4_900, tax: 0 }],
        total: 4_900,
      });
    });
  });

  test("the catalogue has plans in order and prices that belong to them", async () => {
    const { plans, prices } = await open().provider.catalogue();
    expect(plans.map((plan) => plan.id)).toEqual(["essentiel", "pro", "entreprise"]);
    expect(plans.map((plan) => plan.position)).toEqual([1, 2, 3]);
    for (const price of prices) expect(plans.map((plan) => plan.id)).toContain(price.planId);
    expect(prices.find((price) => price.id === "pro_year")).toMatchObject({
      currency: "EUR",
      unitAmount: 49_000,
      interval: "year",
      active: true,
      customerId: null,
    });
  });
}
