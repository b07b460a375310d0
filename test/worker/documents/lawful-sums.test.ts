import { describe, expect, test } from "vitest";
import type { SnapshotInvoice, SnapshotLine, SnapshotVatGroup } from "../../../shared/snapshot.ts";
import { lawfulSums } from "../../../worker/documents/lawful-sums.ts";

const line = (amount: number, more: Partial<SnapshotLine> = {}): SnapshotLine => ({
  id: `il_${amount}`,
  description: "Pro, mensuel",
  quantity: 1,
  unitAmount: amount,
  amount,
  vatCategory: "S",
  vatRate: 2_000,
  periodStart: 0,
  periodEnd: 0,
  proration: false,
  ...more,
});

/** An invoice of these lines, with the taxes that the provider says. */
function invoice(lines: SnapshotLine[], vatGroups: SnapshotVatGroup[], total?: number): SnapshotInvoice {
  const subtotal = vatGroups.reduce((sum, { base }) => sum + base, 0);
  const tax = vatGroups.reduce((sum, group) => sum + group.tax, 0);
  return { lines, vatGroups, subtotal, tax, total: total ?? subtotal + tax } as SnapshotInvoice;
}

const standard = (base: number, tax: number): SnapshotVatGroup => ({ category: "S", rate: 2_000, base, tax });

describe("the sums of a legal document", () => {
  test("that are right stay as they are", () => {
    const right = invoice([line(4_900)], [standard(4_900, 980)]);
    expect(lawfulSums(right)).toEqual(right);
  });

  test("with a cent more than the rate gives have it in the net of the largest line", () => {
    const fitted = lawfulSums(
      invoice([line(100), line(4_800, { quantity: 4, unitAmount: 1_200 })], [standard(4_900, 981)]),
    );
    expect(fitted).toMatchObject({ subtotal: 4_901, tax: 980, total: 5_881 });
    expect(fitted?.vatGroups).toEqual([standard(4_901, 980)]);
    expect(fitted?.lines.map(({ amount, quantity, unitAmount }) => [amount, quantity, unitAmount])).toEqual([
      [100, 1, 100],
      [4_801, 1, 4_801],
    ]);
  });

  test("with lines that miss a cent of the base have it in the largest, and never in what lowers it", () => {
    const lines = [line(100), line(-5_000, { reduction: true }), line(9_799)];
    const fitted = lawfulSums(invoice(lines, [standard(4_900, 980)]));
    expect(fitted?.lines.map(({ amount }) => amount)).toEqual([100, -5_000, 9_800]);
  });

  test("of a price with VAT in it that is no net with its own VAT stay as they were taken out of it", () => {
    const taken = invoice([line(832)], [standard(832, 167)]);
    expect(lawfulSums(taken)).toEqual(taken);
    const other = invoice([line(833)], [standard(833, 166)]);
    expect(lawfulSums(other)).toEqual(other);
  });

  test("without any tax are told by the lines", () => {
    const abroad = line(4_900, { vatCategory: "O", vatRate: 0 });
    expect(lawfulSums(invoice([abroad], [], 4_900))).toMatchObject({
      vatGroups: [{ category: "O", rate: 0, base: 4_900, tax: 0 }],
      subtotal: 4_900,
      tax: 0,
    });
  });

  test.each<[string, SnapshotInvoice]>([
    ["two cents more than the rate gives", invoice([line(4_900)], [standard(4_900, 982)])],
    ["lines that miss more than a cent", invoice([line(4_890)], [standard(4_900, 980)])],
    ["another total than its sums", invoice([line(4_900)], [standard(4_900, 980)], 5_879)],
    [
      "a line of a rate that no tax is of",
      invoice([line(4_900), line(10, { vatRate: 550 })], [standard(4_900, 980)]),
    ],
  ])("%s make none", (_name, wrong) => {
    expect(lawfulSums(wrong)).toBeNull();
  });
});
