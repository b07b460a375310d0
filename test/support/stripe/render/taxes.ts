import type Stripe from "stripe";
import type { SnapshotInvoice } from "../../../../worker/providers/provider.ts";
import type { Shape } from "./shape.ts";

const REASONS = {
  S: "standard_rated",
  AE: "reverse_charge",
  E: "customer_exempt",
  O: "not_subject_to_tax",
} as const;

export type Group = SnapshotInvoice["vatGroups"][number];

/** `more` is what an account that rounds otherwise puts on the first of them. */
export function renderTaxes(groups: readonly Group[], more = 0): Stripe.Invoice.TotalTax[] {
  return groups.map(({ category, rate, base, tax }, index) => ({
    amount: index === 0 ? tax + more : tax,
    tax_behavior: "exclusive",
    tax_rate_details: { tax_rate: `txr_${category}_${rate}` },
    taxability_reason: REASONS[category],
    taxable_amount: base,
    type: "tax_rate_details",
  }));
}

export function renderRate(id: string): Shape<Stripe.TaxRate> {
  const [, category, rate] = id.split("_");
  const percentage = Number(rate) / 100;
  return {
    id,
    object: "tax_rate",
    active: true,
    display_name: category === "S" ? "TVA" : "VAT",
    effective_percentage: percentage,
    inclusive: false,
    percentage,
  };
}
