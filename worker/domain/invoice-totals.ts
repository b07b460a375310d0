import type { VatCategory } from "../../shared/api/types/index.ts";
import { checkAmount, multiplyDivide } from "./amount.ts";
import { DomainError } from "./errors.ts";
import type { IncludedTax } from "./included-tax.ts";

export interface TaxedLine {
  /** Before VAT, minor unit; negative for a credit. */
  amount: number;
  vatCategory: VatCategory;
  /** Basis points. */
  vatRate: number;
}

export interface VatGroupTotal {
  category: VatCategory;
  rate: number;
  base: number;
  tax: number;
}

export interface InvoiceTotals {
  vatGroups: VatGroupTotal[];
  subtotal: number;
  tax: number;
  total: number;
}

/**
 * Sums of an invoice. VAT is rounded half away from zero once per group of category and rate, on the
 * group's whole base, never per line (EN 16931 BR-CO-17). Groups stand in the order of their first line.
 * VAT that was in the prices is what was taken out of them. Throws `rate_out_of_range` for a rate that is no whole
 * number from 0 to 10 000 basis points.
 */
export function invoiceTotals(
  lines: readonly TaxedLine[],
  included: readonly IncludedTax[] = [],
): InvoiceTotals {
  const vatGroups: VatGroupTotal[] = [];
  for (const line of lines) {
    const group = vatGroups.find((one) => one.category === line.vatCategory && one.rate === line.vatRate);
    if (group) group.base = checkAmount(group.base + checkAmount(line.amount));
    else
      vatGroups.push({
        category: line.vatCategory,
        rate: line.vatRate,
        base: checkAmount(line.amount),
        tax: 0,
      });
  }
  for (const group of vatGroups) {
    const within = included.find((one) => one.category === group.category && one.rate === group.rate);
    const { net, gross } = within ?? { net: 0, gross: 0 };
    const onTop = multiplyDivide(checkAmount(group.base - net), checkRate(group.rate), 10_000);
    group.tax = checkAmount(onTop + gross - net);
  }
  const subtotal = checkAmount(vatGroups.reduce((sum, group) => sum + group.base, 0));
  const tax = checkAmount(vatGroups.reduce((sum, group) => sum + group.tax, 0));
  return { vatGroups, subtotal, tax, total: checkAmount(subtotal + tax) };
}

/** Throws `rate_out_of_range`. */
export function checkRate(rate: number): number {
  if (!Number.isInteger(rate) || rate < 0 || rate > 10_000) {
    throw new DomainError("rate_out_of_range", `${rate} is not a rate in basis points`);
  }
  return rate;
}
