import { describe, expect, test } from "vitest";
import { DAY } from "../../../shared/time.ts";
import { type ProviderUnderTest, Subscriber, waiting } from "../../support/subscriber.ts";

export function collectCases(open: () => ProviderUnderTest): void {
  describe("a renewal", () => {
    test("charges what was announced, on the day that was announced", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { nextCharge } = await subscriber.subscription();
      await subscriber.passPeriod();
      expect(await subscriber.lastInvoice()).toMatchObject({
        status: "paid",
        createdAt: nextCharge?.at,
        amountPaid: nextCharge?.total,
        periodStart: nextCharge?.at,
      });
    });

    test("comes once a period, however far the clock is moved", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "essentiel_month");
      const { createdAt } = await subscriber.subscription();
      await world.advanceTo(createdAt + 366 * DAY);
      const invoices = await subscriber.invoices();
      expect(invoices).toHaveLength(13);
      for (const [index, invoice] of invoices.entries()) {
        expect(invoice).toMatchObject({ status: "paid", total: 2_280 });
        expect(invoice.periodStart).toBe(index === 0 ? createdAt : invoices[index - 1]?.periodEnd);
      }
    });

    test("ends a trial with the first charge", async () => {
      const world = open();
      const subscriber = await Subscriber.create(world, undefined, "agence-boreale");
      await subscriber.change("pro_month_boreale");
      await subscriber.keepCard("good");
      const trial = await subscriber.subscription();
      expect(trial.nextCharge).toEqual({ at: trial.trialEnd, total: 5_880 });
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({
        status: "active",
        periodStart: trial.trialEnd,
      });
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid", total: 5_880 });
    });
  });

  describe("a renewal that is declined", () => {
    const late = async (world: ProviderUnderTest) => {
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("refused");
      await subscriber.passPeriod();
      return subscriber;
    };

    test("leaves an open invoice and a subscription past due", async () => {
      const subscriber = await late(open());
      const invoice = await subscriber.lastInvoice();
      expect(invoice).toMatchObject({
        status: "open",
        total: 5_880,
        amountPaid: 0,
        amountRemaining: 5_880,
        paidAt: null,
        nextAttemptAt: invoice.createdAt + DAY,
        payments: [{ status: "failed", declineCode: "card_declined", method: { last4: "0341" } }],
      });
      expect(await subscriber.subscription()).toMatchObject({
        status: "past_due",
        periodStart: invoice.createdAt,
        nextCharge: { at: invoice.nextAttemptAt, total: 5_880 },
      });
    });

    test("is not charged by a new card alone, but by the next retry", async () => {
      const world = open();
      const subscriber = await late(world);
      await subscriber.keepCard("good");
      const open_ = await subscriber.lastInvoice();
      expect(open_.status).toBe("open");
      await world.advanceTo(open_.nextAttemptAt ?? 0);
      expect(await subscriber.lastInvoice()).toMatchObject({
        id: open_.id,
        status: "paid",
        paidAt: open_.nextAttemptAt,
        nextAttemptAt: null,
        payments: [{ status: "succeeded", method: { last4: "4242" } }, { status: "failed" }],
      });
      expect(await subscriber.subscription()).toMatchObject({ status: "active" });
    });

    test("is tried on days 1, 3, 5 and 7, then left unpaid, and ends with its period", async () => {
      const world = open();
      const subscriber = await late(world);
      const { createdAt } = await subscriber.lastInvoice();
      await world.advanceTo(createdAt + 7 * DAY);
      const invoice = await subscriber.lastInvoice();
      expect(invoice.payments.map((payment) => (payment.at - createdAt) / DAY)).toEqual([7, 5, 3, 1, 0]);
      expect(invoice).toMatchObject({ status: "open", nextAttemptAt: null });
      expect(await subscriber.subscription()).toMatchObject({ status: "unpaid", nextCharge: null });
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ status: "canceled" });
      expect(await subscriber.invoices()).toHaveLength(2);
    });

    test("is made good by paying, also when no retry is left", async () => {
      const world = open();
      const subscriber = await late(world);
      const { id, createdAt } = await subscriber.lastInvoice();
      await world.advanceTo(createdAt + 8 * DAY);
      await subscriber.keepCard("good");
      expect(await subscriber.pay(id)).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({
        status: "active",
        nextCharge: { total: 5_880 },
      });
    });

    test("and cancelled keeps the invoice due, and tries it no more after the end", async () => {
      const world = open();
      const subscriber = await late(world);
      await subscriber.cancel();
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ status: "canceled" });
      const { id } = await subscriber.lastInvoice();
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", nextAttemptAt: null });
      await subscriber.keepCard("good");
      expect(await subscriber.pay(id)).toEqual({ kind: "succeeded" });
      expect(await subscriber.subscription()).toMatchObject({ status: "canceled" });
    });
  });

  describe("a renewal that the bank wants confirmed", () => {
    const waits = async (world: ProviderUnderTest) => {
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("always_secure");
      await subscriber.passPeriod();
      return subscriber;
    };

    test("waits for the customer, and is behind meanwhile", async () => {
      const subscriber = await waits(open());
      expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
      expect(await subscriber.lastInvoice()).toMatchObject({
        status: "open",
        payments: [{ status: "requires_action", method: { last4: "3184" } }],
      });
    });

    test("is paid once they come and confirm", async () => {
      const world = open();
      const subscriber = await waits(world);
      const { action, reference } = waiting(await subscriber.pay((await subscriber.lastInvoice()).id));
      await world.confirm(action, true);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid", amountPaid: 5_880 });
      expect(await subscriber.subscription()).toMatchObject({ status: "active" });
    });
  });

  describe("paying an open invoice", () => {
    const openInvoice = async (world: ProviderUnderTest, card: "refused" | "secure" | "good") => {
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("refused");
      await subscriber.passPeriod();
      await subscriber.keepCard(card);
      return { subscriber, id: (await subscriber.lastInvoice()).id };
    };

    test("with a card that is refused adds the attempt and changes nothing else", async () => {
      const { subscriber, id } = await openInvoice(open(), "refused");
      expect(await subscriber.pay(id)).toEqual({ kind: "declined", declineCode: "card_declined" });
      expect((await subscriber.lastInvoice()).payments.map((one) => one.status)).toEqual([
        "failed",
        "failed",
      ]);
      expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
    });

    test("waits for the confirmation that the bank wants", async () => {
      const world = open();
      const { subscriber, id } = await openInvoice(world, "secure");
      const { action, reference } = waiting(await subscriber.pay(id));
      expect((await subscriber.lastInvoice()).payments[0]).toMatchObject({ status: "requires_action" });
      await world.confirm(action, true);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect((await subscriber.lastInvoice()).payments.map((one) => one.status)).toEqual([
        "succeeded",
        "failed",
      ]);
      expect(await subscriber.subscription()).toMatchObject({ status: "active" });
    });

    test("that the customer refuses at the bank has failed", async () => {
      const world = open();
      const { subscriber, id } = await openInvoice(world, "secure");
      const { action, reference } = waiting(await subscriber.pay(id));
      await world.confirm(action, false);
      expect(await subscriber.settle(reference)).toMatchObject({ kind: "declined" });
      expect((await subscriber.lastInvoice()).payments[0]).toMatchObject({
        status: "failed",
        declineCode: "authentication_failed",
      });
    });

    test("that is paid already is done", async () => {
      const { subscriber, id } = await openInvoice(open(), "good");
      await subscriber.pay(id);
      const before = await subscriber.snapshot();
      expect(await subscriber.pay(id)).toEqual({ kind: "succeeded" });
      expect(await subscriber.snapshot()).toEqual(before);
    });

    test("of another customer is refused", async () => {
      const world = open();
      const { id } = await openInvoice(world, "good");
      const other = await Subscriber.subscribed(world, "pro_month");
      await expect(other.pay(id)).rejects.toMatchObject({ code: "unknown_invoice" });
    });
  });
}
