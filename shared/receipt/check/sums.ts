import type { DocumentLine, DocumentVatGroup, LegalDocument } from "../../api/types/index.ts";
import { currencyDigits } from "../../money.ts";
import { InvalidDocument } from "./invalid-document.ts";

/**
 * Recomputes every sum of a document in integers and throws an InvalidDocument at the first that differs.
 * Tax is rounded half away from zero, once a VAT group (EN 16931 BR-CO-17).
 */
export function checkSums(document: LegalDocument): void {
  const { lines, vatGroups, totals, settled } = document;
  expect("digits", document.digits, currencyDigits(document.currency));
  lines.forEach((line, i) => {
    const taken = line.allowance?.amount ?? 0;
    expect(`lines[${i}].net`, line.net, line.quantity * line.unitPrice - taken);
  });
  lines.forEach((line, i) => {
    if (!vatGroups.some((group) => isOf(group, line))) {
      throw new InvalidDocument(`lines[${i}].vatRate`, "does_not_add_up", "has no VAT group");
    }
  });
  vatGroups.forEach((group, i) => checkGroup(group, lines, `vatGroups[${i}]`));
  expect("totals.net", totals.net, sum(lines.map((line) => line.net)));
  expect("totals.net", totals.net, sum(vatGroups.map((group) => group.base)));
  expect("totals.tax", totals.tax, sum(vatGroups.map((group) => group.tax)));
  expect("totals.gross", totals.gross, totals.net + totals.tax);
  expect("totals.due", totals.due, totals.gross - totals.creditApplied - (totals.prepaid ?? 0));
  if (!settled) return;
  if (settled.means.kind !== "credit_balance") expect("settled.amount", settled.amount, totals.due);
  else {
    expect("settled.amount", settled.amount, totals.creditApplied);
    expect("totals.due", totals.due, 0);
  }
}

function checkGroup(group: DocumentVatGroup, lines: DocumentLine[], field: string): void {
  const base = sum(lines.filter((line) => isOf(group, line)).map((line) => line.net));
  expect(`${field}.base`, group.base, base);
  if (!isTakenOut(group)) expect(`${field}.tax`, group.tax, taxOf(group.base, group.rate));
  if (group.category === "S") return;
  expect(`${field}.rate`, group.rate, 0);
  if (group.exemption === null) {
    throw new InvalidDocument(`${field}.exemption`, "missing", "a rate of 0 needs its sentence");
  }
}

/**
 * Whether the VAT was taken out of what is paid, and that is the sum of no net and its own VAT (9.99 at 20 %): then
 * it may be one minor unit from base × rate. The rules of EN 16931 let that pass.
 */
function isTakenOut({ base, tax, rate }: DocumentVatGroup): boolean {
  const isExact = (net: number) => net + taxOf(net, rate) === base + tax;
  return Math.abs(tax - taxOf(base, rate)) === 1 && ![base - 1, base, base + 1].some(isExact);
}

function isOf(group: DocumentVatGroup, line: DocumentLine): boolean {
  return group.category === line.vatCategory && group.rate === line.vatRate;
}

function taxOf(base: number, basisPoints: number): number {
  const product = BigInt(base) * BigInt(basisPoints);
  const size = product < 0n ? -product : product;
  const rounded = (size + 5000n) / 10000n;
  return Number(product < 0n ? -rounded : rounded);
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function expect(field: string, stated: number, computed: number): void {
  // Not Object.is: a quantity of −1 at a price of 0 makes −0.
  if (stated === computed) return;
  throw new InvalidDocument(field, "does_not_add_up", `is ${stated}, the rest makes it ${computed}`);
}
