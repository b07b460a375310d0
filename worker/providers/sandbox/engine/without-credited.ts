import type { SnapshotInvoice, SnapshotVatGroup } from "../../../../shared/snapshot.ts";
import { checkAmount, multiplyDivide } from "../../../domain/amount.ts";
import { taxWithin } from "../../../domain/included-tax.ts";
import type { Credited } from "../account.ts";
import type { Work } from "../work.ts";

/**
 * What is left of an invoice to be given back: its own lines, and below them what changes have credited of it since.
 * Credit notes of an invoice never come to more than the invoice.
 */
export function withoutCredited({ account }: Work, invoice: SnapshotInvoice): SnapshotInvoice {
  const credited = (account.credited ?? []).filter(({ invoiceId }) => invoiceId === invoice.id);
  return credited.reduce(lessOne, invoice);
}

function lessOne(invoice: SnapshotInvoice, credited: Credited): SnapshotInvoice {
  const { vatCategory, vatRate, description, periodStart, periodEnd } = credited;
  const group = invoice.vatGroups.find(({ category, rate }) => category === vatCategory && rate === vatRate);
  if (!group) return invoice;
  const left = leftOf(group, credited);
  const amount = checkAmount(left.base - group.base);
  const vatGroups = invoice.vatGroups.map((one) => (one === group ? left : one));
  const subtotal = vatGroups.reduce((sum, { base }) => sum + base, 0);
  const tax = vatGroups.reduce((sum, one) => sum + one.tax, 0);
  const line = { id: "", description, quantity: -1, unitAmount: -amount, amount, vatCategory, vatRate };
  return {
    ...invoice,
    lines: [...invoice.lines, { ...line, periodStart, periodEnd, proration: true }],
    vatGroups,
    subtotal,
    tax,
    total: checkAmount(subtotal + tax),
  };
}

/** VAT is once of what is left, on top of it or within as the price was. */
function leftOf(group: SnapshotVatGroup, { amount, inclusive }: Credited): SnapshotVatGroup {
  if (inclusive) {
    const gross = group.base + group.tax - amount;
    const tax = taxWithin(gross, group.rate);
    return { ...group, base: gross - tax, tax };
  }
  const base = group.base - amount;
  return { ...group, base, tax: multiplyDivide(base, group.rate, 10_000) };
}
