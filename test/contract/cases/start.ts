import { describe, expect, test } from "vitest";
import { DAY } from "../../../shared/time.ts";
import { BERLIN, type ProviderUnderTest, Subscriber, waiting } from "../../support/subscriber.ts";

export function startCases(open: () => ProviderUnderTest): void {
  describe("starting a subscription", () => {
    test("charges what the preview showed", async () => {
      const subscriber = await Subscriber.create(open());
      await subscriber.keepCard("good");
      const preview = await subscriber.preview("pro_month");
      expect(preview).toMatchObject({
        effective: "now",
        currency: "EUR",
        lines: [{ description: "Pro, mensuel", amount: 4_900, proration: null }],
        subtotal: 4_900,
        tax: 980,
        total: 5_880,
        dueNow: 5_880,
        nextInvoice: { total: 5_880 },
      });
      expect(await subscriber.change("pro_month")).toEqual({ kind: "succeeded" });
      const { currency, subscriptions, invoices } = await subscriber.snapshot();
      expect(currency).toBe("EUR");
      expect(subscriptions).toMatchObject([
        {
          status: "active",
          planId: "pro",
          planName: "Pro",
          priceId: "pro_month",
          quantity: 1,
          trialEnd: null,
          cancelAt: null,
          endedAt: null,
          scheduledChange: null,
          periodEnd: preview.nextInvoice?.at,
          nextCharge: preview.nextInvoice,
        },
      ]);
      expect(invoices).toMatchObject([
        {
          type: "invoice",
          status: "paid",
          description: "Pro, mensuel",
          lines: [
            {
              quantity: 1,
              unitAmount: 4_900,
              amount: 4_900,
              vatCategory: "S",
              vatRate: 2000,
              proration: false,
            },
          ],
          vatGroups: [{ category: "S", rate: 2000, base: 4_900, tax: 980 }],
          total: 5_880,
          creditApplied: 0,
          amountPaid: 5_880,
          amountRemaining: 0,
          payments: [{ status: "succeeded", amount: 5_880, declineCode: null, method: { last4: "4242" } }],
          correctsInvoiceId: null,
        },
      ]);
    });

    test("previewing writes nothing", async () => {
      const subscriber = await Subscriber.create(open());
      const before = await subscriber.snapshot();
      await subscriber.preview("entreprise_year", 3);
      expect(await subscriber.snapshot()).toEqual(before);
    });

    test("several seats are one line of so many", async () => {
      const subscriber = await Subscriber.subscribed(open(), "essentiel_month", 4);
      expect((await subscriber.lastInvoice()).lines).toMatchObject([
        { quantity: 4, unitAmount: 1_900, amount: 7_600 },
      ]);
    });

    test("a business of another member state pays no VAT here", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month", 1, BERLIN);
      expect(await subscriber.lastInvoice()).toMatchObject({
        tax: 0,
        total: 4_900,
        vatGroups: [{ category: "AE" }],
      });
    });
  });

  describe("starting without a card", () => {
    test("waits for one and then goes on", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      const { action, reference } = waiting(await subscriber.change("pro_month"));
      expect((await subscriber.snapshot()).subscriptions).toEqual([]);
      expect(await subscriber.settle(reference)).toMatchObject({ kind: "requires_action", reference });
      await world.enterCard(action, "good");
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({ status: "active", priceId: "pro_month" });
      expect(await subscriber.invoices()).toHaveLength(1);
    });

    test("and with a card that is refused leaves nothing", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      const { action, reference } = waiting(await subscriber.change("pro_month"));
      await world.enterCard(action, "refused");
      expect(await subscriber.settle(reference)).toEqual({ kind: "declined", declineCode: "card_declined" });
      expect(await subscriber.snapshot()).toMatchObject({ subscriptions: [], invoices: [] });
    });

    test("can be given up, once and again", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      const { reference } = waiting(await subscriber.change("pro_month"));
      await subscriber.abandon(reference);
      await subscriber.abandon(reference);
      expect((await subscriber.settle(reference)).kind).toBe("declined");
      await subscriber.keepCard("good");
      expect(await subscriber.snapshot()).toMatchObject({ subscriptions: [], invoices: [] });
    });
  });

  describe("a card that wants a confirmation", () => {
    test("charges when the customer confirms", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      await subscriber.keepCard("secure");
      const { action, reference } = waiting(await subscriber.change("pro_month"));
      expect(await subscriber.invoices()).toEqual([]);
      await world.confirm(action, true);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid", amountPaid: 5_880 });
    });

    test("changes nothing when the customer refuses", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      await subscriber.keepCard("secure");
      const { action, reference } = waiting(await subscriber.change("pro_month"));
      await world.confirm(action, false);
      expect(await subscriber.settle(reference)).toEqual({
        kind: "declined",
        declineCode: "authentication_failed",
      });
      expect(await subscriber.snapshot()).toMatchObject({ subscriptions: [], invoices: [] });
    });

    test("entered for a change goes on to the confirmation", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      const { action, reference } = waiting(await subscriber.change("pro_month"));
      const next = await world.enterCard(action, "secure");
      expect(await subscriber.settle(reference)).toMatchObject({ kind: "requires_action", action: next });
      if (next) await world.confirm(next, true);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
    });
  });

  test("a card that is refused starts nothing", async () => {
    const subscriber = await Subscriber.create(open());
    await subscriber.keepCard("refused");
    expect(await subscriber.change("pro_month")).toEqual({ kind: "declined", declineCode: "card_declined" });
    expect(await subscriber.snapshot()).toMatchObject({ subscriptions: [], invoices: [] });
  });

  describe("a trial", () => {
    const agency = (world: ProviderUnderTest) => Subscriber.create(world, undefined, "agence-boreale");

    test("needs no card, charges nothing, and ends without one", async () => {
      const subscriber = await agency(open());
      const preview = await subscriber.preview("pro_month_boreale");
      expect(preview).toMatchObject({ lines: [], dueNow: 0, nextInvoice: { total: 5_880 } });
      expect(await subscriber.change("pro_month_boreale")).toEqual({ kind: "succeeded" });
      const trial = await subscriber.subscription();
      expect(trial).toMatchObject({ status: "trialing", nextCharge: null });
      expect((trial.trialEnd ?? 0) - trial.createdAt).toBe(14 * DAY);
      expect(await subscriber.change("entreprise_month")).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({
        status: "trialing",
        planId: "entreprise",
        trialEnd: trial.trialEnd,
      });
      await subscriber.passPeriod();
      expect(await subscriber.snapshot()).toMatchObject({
        subscriptions: [{ status: "canceled", endedAt: trial.trialEnd, nextCharge: null }],
        invoices: [],
      });
      // A trial is given once.
      expect(await subscriber.preview("pro_month_boreale")).toMatchObject({ dueNow: 5_880 });
    });
  });

  describe("what can't be bought is refused:", () => {
    test.each([
      ["a price that isn't there", "pro_week", 1, "unknown_price"],
      ["another customer's private price", "pro_month_boreale", 1, "unknown_price"],
      ["a price that is sold no more", "pro_month_2024", 1, "inactive_price"],
      ["no seat", "pro_month", 0, "out_of_range"],
      ["half a seat", "pro_month", 1.5, "out_of_range"],
      ["more than ten thousand seats", "pro_month", 10_001, "out_of_range"],
    ])("%s", async (_name, priceId, quantity, code) => {
      const subscriber = await Subscriber.create(open());
      await expect(subscriber.preview(priceId, quantity)).rejects.toMatchObject({
        name: "ProviderRefused",
        code,
      });
    });

    test("with a coupon that isn't there", async () => {
      const subscriber = await Subscriber.create(open());
      const target = { priceId: "pro_month", quantity: 1, couponCode: "GRATUIT" };
      await expect(subscriber.lock(target)).rejects.toMatchObject({ code: "unknown_coupon" });
    });

    test("the plan that one has", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      await expect(subscriber.preview("pro_month")).rejects.toMatchObject({ code: "same_plan" });
    });
  });
}
