import type { VatCategory } from "../../../../shared/api/types/index.ts";
import type { SnapshotVatGroup } from "../../../../shared/snapshot.ts";

export interface StripeTax {
  amount: number;
  tax_behavior?: string | null;
  taxability_reason?: string | null;
  taxable_amount: number | null;
  tax_rate_details?: { tax_rate: string } | null;
}

/** Percentages of tax rates by their id, basis points. A rate's percentage never changes at Stripe. */
export type Rates = ReadonlyMap<string, number>;

export interface Treatment {
  vatCategory: VatCategory;
  /** Basis points. */
  vatRate: number;
}

const OUT_OF_SCOPE = new Set(["not_collecting", "not_subject_to_tax", "not_supported", "not_available"]);
const EXEMPT = new Set(["customer_exempt", "product_exempt", "product_exempt_holiday", "zero_rated"]);

/** The VAT category and rate behind one of Stripe's taxes (UNTDID 5305, as EN 16931 uses it). */
export function mapTreatment(tax: StripeTax | undefined, rates: Rates): Treatment {
  if (!tax) return { vatCategory: "O", vatRate: 0 };
  const reason = tax.taxability_reason ?? "";
  if (reason === "reverse_charge") return { vatCategory: "AE", vatRate: 0 };
  if (OUT_OF_SCOPE.has(reason)) return { vatCategory: "O", vatRate: 0 };
  if (EXEMPT.has(reason)) return { vatCategory: "E", vatRate: 0 };
  return { vatCategory: "S", vatRate: rateOf(tax, rates) };
}

function rateOf(tax: StripeTax, rates: Rates): number {
  const known = rates.get(tax.tax_rate_details?.tax_rate ?? "");
  if (known !== undefined) return known;
  return tax.taxable_amount ? Math.round((tax.amount * 10_000) / tax.taxable_amount) : 0;
}

/** One group a category and rate, in the order in which they first stand. */
export function mapVatGroups(taxes: readonly StripeTax[] | null, rates: Rates): SnapshotVatGroup[] {
  const groups: SnapshotVatGroup[] = [];
  for (const tax of taxes ?? []) {
    const { vatCategory: category, vatRate: rate } = mapTreatment(tax, rates);
    const same = groups.find((group) => group.category === category && group.rate === rate);
    const base = tax.taxable_amount ?? 0;
    if (!same) groups.push({ category, rate, base, tax: tax.amount });
    else {
      same.base += base;
      same.tax += tax.amount;
    }
  }
  return groups;
}

export function inclusiveTax(taxes: readonly StripeTax[] | null | undefined): number {
  return sum(taxes?.filter((tax) => tax.tax_behavior === "inclusive").map((tax) => tax.amount));
}

export function sum(amounts: readonly number[] | undefined): number {
  return (amounts ?? []).reduce((total, amount) => total + amount, 0);
}
