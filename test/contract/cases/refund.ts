import { describe, expect, test } from "vitest";
import { CHANGE_TIMING } from "../../../worker/domain/change-timing.ts";
import { type OpenProvider, Subscriber } from "../../support/subscriber.ts";

const AT_ONCE = CHANGE_TIMING.filter(({ effective }) => effective === "now");

export function refundCases(open: OpenProvider): void {
  describe("what the operator gives back", () => {
    test("has a credit note of the invoice's sums, and a payment that says so", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month", 3);
      const paid = await subscriber.lastInvoice();
      await subscriber.refund(paid.id);
      const [invoice, note] = await subscriber.invoices();
      expect(invoice).toMatchObject({ id: paid.id, status: "paid", payments: [{ status: "refunded" }] });
      expect(note).toMatchObject({
        type: "credit_note",
        correctsInvoiceId: paid.id,
        subtotal: 14_700,
        tax: 2_940,
        total: 17_640,
        vatGroups: [{ category: "S", rate: 2_000, base: 14_700, tax: 2_940 }],
        customer: { name: paid.customer.name, siren: paid.customer.siren },
      });
      expect(note?.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(14_700);
    });

    test("is learnt also when nobody told of it", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { id, createdAt } = await subscriber.lastInvoice();
      await subscriber.passPart(0.5);
      await subscriber.refund(id);
      const { invoices } = await subscriber.snapshot(createdAt + 1000);
      expect(invoices.find((one) => one.id === id)).toMatchObject({ payments: [{ status: "refunded" }] });
      expect(invoices.find(({ type }) => type === "credit_note")).toMatchObject({ correctsInvoiceId: id });
    });

    test("leaves the plan, and is given back once", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const before = await subscriber.subscription();
      const { id } = await subscriber.lastInvoice();
      await subscriber.refund(id);
      await subscriber.refund(id);
      expect(await subscriber.invoices()).toHaveLength(2);
      expect(await subscriber.subscription()).toMatchObject({ id: before.id, status: "active" });
    });

    test("is given back once also where credit has paid it all", async () => {
      const subscriber = await Subscriber.subscribed(open({ timing: AT_ONCE }), "entreprise_year");
      await subscriber.passPart(1 / 3);
      await subscriber.change("essentiel_month");
      await subscriber.passPeriod();
      const { id, creditApplied, total } = await subscriber.lastInvoice();
      expect(creditApplied).toBe(total);
      const { creditBalance } = await subscriber.snapshot();
      await subscriber.refund(id);
      const once = await subscriber.snapshot();
      expect(once.creditBalance).toBe(creditBalance + total);
      await subscriber.refund(id);
      expect(await subscriber.snapshot()).toEqual(once);
    });

    test("of an invoice that credit has paid in part, the credit is theirs again", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_year");
      await subscriber.change("entreprise_year");
      const { id, creditApplied, total } = await subscriber.lastInvoice();
      const { creditBalance } = await subscriber.snapshot();
      await subscriber.refund(id);
      const after = await subscriber.snapshot();
      expect(after.creditBalance).toBe(creditBalance + Math.max(0, creditApplied));
      expect(after.invoices.at(-1)).toMatchObject({ type: "credit_note", total });
    });
  });
}
