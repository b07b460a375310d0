import type Stripe from "stripe";
import { describe, expect, test } from "vitest";
import type { SnapshotInvoice } from "../../../../../shared/snapshot.ts";
import { lawfulSums } from "../../../../../worker/documents/lawful-sums.ts";
import { isAfterthought, mapRefund, withoutNote } from "../../../../../worker/providers/stripe/map/refund.ts";

const refund = (more: object = {}) =>
  ({ id: "re_1", amount: 3_000, created: 1_000_000, status: "succeeded", ...more }) as Stripe.Refund;
const note = (refunds: object[], more: object = {}) =>
  ({ created: 1_000_000, status: "issued", total: 3_000, refunds, ...more }) as unknown as Stripe.CreditNote;

const line = (id: string, rate: number, amount: number) => ({
  id,
  description: id,
  quantity: 1,
  unitAmount: amount,
  amount,
  vatCategory: "S" as const,
  vatRate: rate,
  periodStart: 0,
  periodEnd: 1,
  proration: false,
});
const invoice = {
  id: "in_1",
  type: "invoice",
  status: "paid",
  total: 6_000 + 1_055,
  lines: [line("pro", 2_000, 5_000), line("livre", 550, 1_000)],
  vatGroups: [
    { category: "S", rate: 2_000, base: 5_000, tax: 1_000 },
    { category: "S", rate: 550, base: 1_000, tax: 55 },
  ],
  payments: [],
} as unknown as SnapshotInvoice;

describe("a refund as a credit note", () => {
  test("of all has the invoice's lines and sums", () => {
    const whole = mapRefund(refund(), invoice, invoice.total);
    expect(whole).toMatchObject({ total: 7_055, tax: 1_055, subtotal: 6_000, vatGroups: invoice.vatGroups });
    expect(whole.lines.map(({ amount }) => amount)).toEqual([5_000, 1_000]);
  });

  test("of a part gives each rate its share; they make the sum to the cent, and most are lawful", () => {
    let unlawful = 0;
    for (let amount = 1; amount < invoice.total; amount += 7) {
      const part = mapRefund(refund(), invoice, amount);
      expect(part.subtotal + part.tax).toBe(amount);
      expect(part.vatGroups.reduce((sum, { base, tax }) => sum + base + tax, 0)).toBe(amount);
      expect(part.lines.map((one) => one.amount)).toEqual(part.vatGroups.map(({ base }) => base));
      if (!lawfulSums(part)) unlawful += 1;
    }
    expect(unlawful).toBeLessThan(300);
  });
});

describe("what a note accounts for", () => {
  test("is not told twice, in part or whole", () => {
    expect(withoutNote(refund(), [])).toBe(3_000);
    expect(withoutNote(refund(), [note([{ refund: "re_1", amount_refunded: 1_000 }])])).toBe(2_000);
    expect(withoutNote(refund(), [note([{ refund: "re_other", amount_refunded: 3_000 }])])).toBe(3_000);
    expect(withoutNote(refund({ status: null }), [])).toBe(3_000);
    for (const status of ["pending", "failed", "canceled", "requires_action"]) {
      expect(withoutNote(refund({ status }), [])).toBe(0);
    }
  });

  test("a note is an afterthought only when all of it was given back before", () => {
    const given = { refund: refund(), amount_refunded: 3_000 };
    expect(isAfterthought(note([given], { created: 1_000_400 }))).toBe(true);
    expect(isAfterthought(note([given], { created: 1_000_002 }))).toBe(false);
    expect(isAfterthought(note([given], { created: 1_000_400, total: 4_000 }))).toBe(false);
    expect(isAfterthought(note([], { created: 1_000_400 }))).toBe(false);
    expect(isAfterthought(note([{ ...given, refund: "re_1" }], { created: 1_000_400 }))).toBe(false);
    expect(isAfterthought({ ...note([]), refunds: null } as unknown as Stripe.CreditNote)).toBe(false);
  });
});
