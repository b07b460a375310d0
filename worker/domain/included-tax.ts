import type { VatCategory } from "../../shared/api/types/index.ts";
import type { TaxBehavior } from "../../shared/snapshot.ts";
import { checkAmount, multiplyDivide } from "./amount.ts";
import type { BillLine } from "./bill.ts";
import { checkRate } from "./invoice-totals.ts";

/** A line at its price: with VAT in the amounts of an inclusive one. */
export interface PricedLine extends BillLine {
  taxBehavior?: TaxBehavior | null | undefined;
}

/** What the lines of one category and rate have of VAT in their prices. */
export interface IncludedTax {
  category: VatCategory;
  rate: number;
  gross: number;
  net: number;
}

/** The VAT that is in an amount: amount × rate ÷ (1 + rate), rounded half away from zero. */
export function taxWithin(gross: number, rate: number): number {
  return multiplyDivide(gross, checkRate(rate), 10_000 + rate);
}

/**
 * Takes the VAT out of inclusive prices, once a category and rate (EN 16931 BR-CO-17): what was agreed, VAT
 * included, is what is paid. What rounding leaves goes to the lines in their order, so that they make the
 * whole net exactly, each within one minor unit of its own. Other lines stay as they are.
 */
export function takeOutTax(priced: readonly PricedLine[]): { lines: BillLine[]; included: IncludedTax[] } {
  const included: IncludedTax[] = [];
  const lines = priced.map(({ taxBehavior, ...line }) => {
    if (taxBehavior !== "inclusive") return line;
    const { vatCategory: category, vatRate: rate } = line;
    const known = included.find((one) => one.category === category && one.rate === rate);
    const group = known ?? { category, rate, gross: 0, net: 0 };
    if (!known) included.push(group);
    const before = group.net;
    group.gross = checkAmount(group.gross + line.amount);
    group.net = checkAmount(group.gross - taxWithin(group.gross, rate));
    return withAmount(line, checkAmount(group.net - before));
  });
  return { lines, included };
}

/** Amount = quantity × unit amount still: where it can't be so, the line is one of its amount. */
function withAmount(line: BillLine, amount: number): BillLine {
  const { quantity } = line;
  if (quantity > 1 && amount % quantity === 0) return { ...line, amount, unitAmount: amount / quantity };
  const one = amount < 0 || quantity < 0 ? -1 : 1;
  return { ...line, amount, quantity: one, unitAmount: checkAmount(amount * one) };
}
