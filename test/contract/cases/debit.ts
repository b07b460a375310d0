import { describe, expect, test } from "vitest";
import { DAY } from "../../../shared/time.ts";
import { type ProviderUnderTest, Subscriber } from "../../support/subscriber.ts";

export function debitCases(open: () => ProviderUnderTest): void {
  describe("a direct debit", () => {
    const byDebit = async (world: ProviderUnderTest, kind: "debit" | "debit_refused") => {
      const subscriber = await Subscriber.create(world);
      await subscriber.keepCard(kind);
      const outcome = await subscriber.change("pro_month");
      if (outcome.kind !== "processing") throw new Error(`the outcome is ${outcome.kind}`);
      return { subscriber, reference: outcome.reference };
    };

    test("is under way for days: the plan is theirs, the invoice open, the payment pending", async () => {
      const { subscriber, reference } = await byDebit(open(), "debit");
      const { subscriptions, invoices, paymentMethod } = await subscriber.snapshot();
      expect(paymentMethod).toMatchObject({ kind: "sepa_debit", last4: "2606" });
      expect(subscriptions).toMatchObject([{ status: "active", planId: "pro" }]);
      expect(invoices).toMatchObject([
        {
          status: "open",
          amountPaid: 0,
          amountRemaining: 5_880,
          payments: [{ status: "pending", amount: 5_880, mandate: expect.any(String) }],
        },
      ]);
      expect(await subscriber.settle(reference)).toEqual({ kind: "processing", reference });
    });

    test("is paid when the bank says so", async () => {
      const world = open();
      const { subscriber, reference } = await byDebit(world, "debit");
      const { createdAt } = await subscriber.subscription();
      await world.advanceTo(createdAt + 5 * DAY);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect(await subscriber.lastInvoice()).toMatchObject({
        status: "paid",
        paidAt: createdAt + 5 * DAY,
        payments: [{ status: "succeeded" }],
      });
    });

    test("that the bank refuses days later leaves the subscription past due", async () => {
      const world = open();
      const { subscriber, reference } = await byDebit(world, "debit_refused");
      const { createdAt } = await subscriber.subscription();
      await world.advanceTo(createdAt + 5 * DAY);
      expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
      expect((await subscriber.lastInvoice()).payments[0]).toMatchObject({
        status: "failed",
        declineCode: "debit_not_authorized",
        method: { kind: "sepa_debit", last4: "2607" },
      });
      expect(await subscriber.settle(reference)).toMatchObject({ kind: "declined" });
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "open", amountRemaining: 5_880 });
      expect(await subscriber.subscription()).toMatchObject({ status: "past_due" });
    });

    test("for an upgrade gives the new plan while the bank is asked, at the price that was shown", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("debit");
      await subscriber.passPart(0.5);
      const locked = await subscriber.lock("entreprise_month");
      expect(await subscriber.confirm(locked)).toMatchObject({ kind: "processing" });
      expect(await subscriber.subscription()).toMatchObject({ planId: "entreprise" });
      expect(await subscriber.lastInvoice()).toMatchObject({
        status: "open",
        amountRemaining: locked.dueNow,
      });
      await world.advanceTo((await subscriber.now()) + 5 * DAY);
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid", amountPaid: locked.dueNow });
    });

    /** The renewal was refused, and is paid by debit three days before its period ends: the bank answers after. */
    const paidLate = async (world: ProviderUnderTest, kind: "debit" | "debit_refused") => {
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("refused");
      await subscriber.passPeriod();
      const { id } = await subscriber.lastInvoice();
      const { periodEnd } = await subscriber.subscription();
      await world.advanceTo(periodEnd - 3 * DAY);
      await subscriber.keepCard(kind);
      expect(await subscriber.pay(id)).toMatchObject({ kind: "processing" });
      await world.advanceTo(periodEnd);
      const owed = async () => (await subscriber.snapshot(null, [id])).invoices.find((one) => one.id === id);
      return { subscriber, periodEnd, owed };
    };

    test("that is under way when the period ends lets it be renewed, and all is paid when the bank says so", async () => {
      const world = open();
      const { subscriber, periodEnd, owed } = await paidLate(world, "debit");
      expect(await owed()).toMatchObject({
        status: "open",
        payments: [{ status: "pending" }, {}, {}, {}, {}, {}],
      });
      expect(await subscriber.subscription()).toMatchObject({ status: "unpaid", periodStart: periodEnd });
      await world.advanceTo(periodEnd + 2 * DAY);
      expect(await owed()).toMatchObject({ status: "paid" });
      expect(await subscriber.subscription()).toMatchObject({ status: "active", endedAt: null });
      await world.advanceTo(periodEnd + 5 * DAY);
      expect(await subscriber.lastInvoice()).toMatchObject({ status: "paid", periodStart: periodEnd });
    });

    test("that is refused after the period was renewed leaves it unpaid, and ends it with that period", async () => {
      const world = open();
      const { subscriber, periodEnd, owed } = await paidLate(world, "debit_refused");
      await world.advanceTo(periodEnd + 6 * DAY);
      expect(await owed()).toMatchObject({
        status: "open",
        payments: [{ status: "failed" }, {}, {}, {}, {}, {}],
      });
      expect(await subscriber.subscription()).toMatchObject({ status: "unpaid", endedAt: null });
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ status: "canceled" });
      expect(await subscriber.invoices()).toHaveLength(3);
    });

    test("of a renewal does not hold up the renewal", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("debit");
      await subscriber.passPeriod();
      expect(await subscriber.subscription()).toMatchObject({ status: "active" });
      expect(await subscriber.lastInvoice()).toMatchObject({
        status: "open",
        payments: [{ status: "pending" }],
      });
    });

    test("of an invoice that is late ends its retries, in what is shown too, until the bank has answered", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      await subscriber.keepCard("refused");
      await subscriber.passPeriod();
      const late = await subscriber.lastInvoice();
      expect(late.nextAttemptAt).toBe(late.createdAt + DAY);
      await subscriber.keepCard("debit");
      expect(await subscriber.pay(late.id)).toMatchObject({ kind: "processing" });
      const held = await subscriber.snapshot();
      expect(held.invoices.at(-1)).toMatchObject({ id: late.id, status: "open", nextAttemptAt: null });
      expect(held.subscriptions[0]?.nextCharge).toBeNull();
      await world.advanceTo(late.createdAt + 3 * DAY);
      expect((await subscriber.snapshot()).invoices).toEqual(held.invoices);
      await world.advanceTo(late.createdAt + 6 * DAY);
      expect(await subscriber.subscription()).toMatchObject({ status: "active" });
      expect(await subscriber.lastInvoice()).toMatchObject({ id: late.id, status: "paid" });
    });
  });
}
