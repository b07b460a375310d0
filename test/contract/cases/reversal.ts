import { describe, expect, test } from "vitest";
import { DAY } from "../../../shared/time.ts";
import { type ProviderUnderTest, Subscriber, waiting } from "../../support/subscriber.ts";

/** More than a bank needs to take a payment back, in the contract's worlds; less than two months. */
const WEEKS = 55 * DAY;

export function reversalCases(open: () => ProviderUnderTest): void {
  describe("a payment that is disputed after it was made", () => {
    const disputed = async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      await subscriber.keepCard("disputed");
      expect(await subscriber.change("pro_month")).toEqual({ kind: "succeeded" });
      const before = await subscriber.lastInvoice();
      await world.advanceTo((await subscriber.now()) + 5 * DAY);
      return { subscriber, before };
    };

    test("says when, on an invoice that stays paid as it was", async () => {
      const { subscriber, before } = await disputed();
      const [payment] = before.payments;
      const { invoices } = await subscriber.snapshot(null, [before.id]);
      expect(invoices).toEqual([{ ...before, payments: [{ ...payment, disputedAt: expect.any(Number) }] }]);
      expect(invoices[0]?.payments[0]?.disputedAt).toBeGreaterThan(payment?.at ?? 0);
    });

    test("is found by whoever missed the event, also on an invoice older than the watermark", async () => {
      const { subscriber, before } = await disputed();
      const { invoices } = await subscriber.snapshot((before.paidAt ?? 0) + DAY);
      expect(invoices).toMatchObject([{ id: before.id, payments: [{ disputedAt: expect.any(Number) }] }]);
    });

    test("leaves the plan and its access", async () => {
      const { subscriber } = await disputed();
      expect(await subscriber.subscription()).toMatchObject({ status: "active", planId: "pro" });
    });
  });

  describe("a direct debit that is returned weeks after it was paid", () => {
    const returned = async () => {
      const world = open();
      const subscriber = await Subscriber.create(world);
      await subscriber.keepCard("debit_returned");
      await subscriber.change("pro_year");
      await world.advanceTo((await subscriber.now()) + 5 * DAY);
      const paid = await subscriber.lastInvoice();
      expect(paid).toMatchObject({ status: "paid", payments: [{ status: "succeeded" }] });
      await subscriber.keepCard("good");
      // Up to the return, and before anything is tried again.
      for (let day = 1; day <= WEEKS / DAY && (await subscriber.lastInvoice()).status === "paid"; day++)
        await world.advanceTo((paid.paidAt ?? 0) + day * DAY);
      const open_ = (await subscriber.snapshot(null, [paid.id])).invoices[0];
      if (!open_) throw new Error("the invoice is gone");
      return { world, subscriber, paid, open: open_ };
    };

    test("has failed after all, and its invoice is to be paid again, of the same lines and sums", async () => {
      const { paid, open: now } = await returned();
      const [payment] = paid.payments;
      expect(now).toMatchObject({
        status: "open",
        paidAt: null,
        amountPaid: 0,
        amountRemaining: paid.amountPaid,
        payments: [{ id: payment?.id, at: payment?.at, status: "failed", declineCode: "debit_returned" }],
      });
      expect(now.payments[0]?.returnedAt).toBeGreaterThan(payment?.at ?? 0);
      const { lines, vatGroups, subtotal, tax, total, customer, createdAt, finalizedAt } = paid;
      expect(now).toMatchObject({ lines, vatGroups, subtotal, tax, total, customer, createdAt, finalizedAt });
    });

    test("is found by whoever missed the event, also on an invoice older than the watermark", async () => {
      const { subscriber, paid } = await returned();
      expect((await subscriber.snapshot((paid.paidAt ?? 0) + DAY)).invoices).toMatchObject([
        { id: paid.id, status: "open", payments: [{ returnedAt: expect.any(Number) }] },
      ]);
    });

    test("leaves the subscription past due until it is paid, by the customer too", async () => {
      const { subscriber, paid } = await returned();
      const named = () => subscriber.snapshot(null, [paid.id]);
      expect((await named()).subscriptions).toMatchObject([{ status: "past_due" }]);
      expect(await subscriber.pay(paid.id)).toEqual({ kind: "succeeded" });
      const { subscriptions, invoices } = await named();
      expect(subscriptions).toMatchObject([{ status: "active", periodEnd: paid.periodEnd }]);
      expect(invoices).toMatchObject([
        {
          id: paid.id,
          status: "paid",
          paidAt: await subscriber.now(),
          amountPaid: paid.total,
          amountRemaining: 0,
          payments: [
            { status: "succeeded", amount: paid.total, method: { last4: "4242" } },
            { status: "failed", method: { kind: "sepa_debit" } },
          ],
        },
      ]);
      expect(await subscriber.pay(paid.id)).toEqual({ kind: "succeeded" });
      expect((await named()).invoices).toEqual(invoices);
    });

    test("paid with a card that is refused is owed on", async () => {
      const { subscriber, paid } = await returned();
      await subscriber.keepCard("refused");
      expect(await subscriber.pay(paid.id)).toEqual({ kind: "declined", declineCode: "card_declined" });
      const { invoices } = await subscriber.snapshot(null, [paid.id]);
      expect(invoices).toMatchObject([{ status: "open", amountRemaining: paid.total }]);
      expect(invoices[0]?.payments.map(({ status }) => status)).toEqual(["failed", "failed"]);
    });

    test("paid with a card that wants a confirmation waits for it", async () => {
      const { world, subscriber, paid } = await returned();
      await subscriber.keepCard("secure");
      const { action, reference } = waiting(await subscriber.pay(paid.id));
      expect((await subscriber.settle(reference)).kind).toBe("requires_action");
      await world.confirm(action, true);
      expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
      expect(await subscriber.snapshot(null, [paid.id])).toMatchObject({
        invoices: [{ status: "paid" }],
        subscriptions: [{ status: "active" }],
      });
    });
  });
}
