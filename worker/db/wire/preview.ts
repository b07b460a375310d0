import type { Preview } from "../../../shared/api/types/index.ts";
import { money } from "../../../shared/money.ts";
import { dateInZone, toInstant } from "../../../shared/time.ts";

/** What a provider computed, by the members that the wire shows. */
export interface ComputedPreview {
  effective: "now" | "period_end";
  effectiveAt: number;
  currency: string;
  lines: {
    description: string;
    amount: number;
    periodStart: number;
    periodEnd: number;
    proration: { days: number; of: number } | null;
  }[];
  subtotal: number;
  tax: number;
  total: number;
  dueNow: number;
  nextInvoice: { at: number; total: number } | null;
}

export function wirePreview(id: string, expiresAt: number, computed: ComputedPreview, zone: string): Preview {
  const amount = (value: number) => money(value, computed.currency);
  return {
    id,
    expiresAt: toInstant(expiresAt),
    effective: computed.effective,
    effectiveAt: toInstant(computed.effectiveAt),
    lines: computed.lines.map((line) => ({
      description: line.description,
      amount: amount(line.amount),
      period: { start: toInstant(line.periodStart), end: toInstant(line.periodEnd) },
      proration: line.proration,
    })),
    subtotal: amount(computed.subtotal),
    tax: amount(computed.tax),
    total: amount(computed.total),
    dueNow: amount(computed.dueNow),
    nextInvoice: computed.nextInvoice && {
      date: dateInZone(computed.nextInvoice.at, zone),
      total: amount(computed.nextInvoice.total),
    },
  };
}
