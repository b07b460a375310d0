import type Stripe from "stripe";
import type { SnapshotInvoice, SnapshotLine, SnapshotVatGroup } from "../../../../shared/snapshot.ts";
import { multiplyDivide } from "../../../domain/amount.ts";
import { expanded, idOf } from "./id-of.ts";
import { instant } from "./instant.ts";

/** Seconds between a refund and the note that it is made by. */
const MADE_TOGETHER = 60;

/**
 * A note that was written afterwards for nothing but refunds that were there before: each of those has a credit note
 * of its own already, which may have been issued. Read with its refunds.
 */
export function isAfterthought({ created, refunds, total }: Stripe.CreditNote): boolean {
  const given = (refunds ?? []).reduce((sum, one) => sum + one.amount_refunded, 0);
  return (
    given > 0 &&
    given === total &&
    refunds.every((one) => {
      const refund = expanded<Stripe.Refund>(one.refund);
      return refund !== null && created > refund.created + MADE_TOGETHER;
    })
  );
}

/** What of a refund no credit note accounts for; nothing of one that has not come about, or not yet. */
export function withoutNote(refund: Stripe.Refund, notes: readonly Stripe.CreditNote[]): number {
  if (refund.status !== null && refund.status !== "succeeded") return 0;
  const linked = notes
    .flatMap((note) => note.refunds ?? [])
    .filter((one) => idOf(one.refund) === refund.id)
    .reduce((sum, one) => sum + one.amount_refunded, 0);
  return refund.amount - linked;
}

/**
 * A refund as the credit note of its invoice. Of all of it, the invoice's own lines; of a part, a line for each VAT
 * group, that part of it (CGI art. 272, 1: the VAT of what is given back).
 */
export function mapRefund(refund: Stripe.Refund, invoice: SnapshotInvoice, amount: number): SnapshotInvoice {
  const at = instant(refund.created);
  const vatGroups = amount === invoice.total ? invoice.vatGroups : partOf(invoice, amount);
  const lines =
    amount === invoice.total
      ? invoice.lines.map((line) => ({ ...line, id: `${refund.id}:${line.id}` }))
      : vatGroups.map((group, index) => partLine(group, invoice, `${refund.id}:${index}`));
  const tax = vatGroups.reduce((sum, group) => sum + group.tax, 0);
  return {
    ...invoice,
    id: refund.id,
    type: "credit_note",
    status: "paid",
    providerNumber: null,
    createdAt: at,
    finalizedAt: at,
    dueAt: null,
    paidAt: at,
    nextAttemptAt: null,
    lines,
    vatGroups,
    subtotal: amount - tax,
    tax,
    total: amount,
    creditApplied: 0,
    amountPaid: 0,
    amountRemaining: 0,
    payments: [],
    correctsInvoiceId: invoice.id,
  };
}

/** Each group gives its share of the gross, the largest what rounding leaves over; its VAT is inside. */
function partOf({ vatGroups, total }: SnapshotInvoice, amount: number): SnapshotVatGroup[] {
  const shares = vatGroups.map(({ base, tax }) => multiplyDivide(base + tax, amount, total));
  const rest = amount - shares.reduce((sum, share) => sum + share, 0);
  const largest = shares.indexOf(Math.max(...shares));
  return vatGroups.flatMap((group, index) => {
    const gross = (shares[index] ?? 0) + (index === largest ? rest : 0);
    const tax = multiplyDivide(gross, group.rate, 10_000 + group.rate);
    return gross === 0 ? [] : { ...group, base: gross - tax, tax };
  });
}

function partLine(
  { category, rate, base }: SnapshotVatGroup,
  invoice: SnapshotInvoice,
  id: string,
): SnapshotLine {
  const own = invoice.lines.filter((line) => line.vatCategory === category && line.vatRate === rate);
  const [main] = own.sort((a, b) => b.amount - a.amount);
  return {
    id,
    description: main?.description ?? invoice.description,
    quantity: 1,
    unitAmount: base,
    amount: base,
    vatCategory: category,
    vatRate: rate,
    periodStart: main?.periodStart ?? invoice.periodStart ?? invoice.createdAt,
    periodEnd: main?.periodEnd ?? invoice.periodEnd ?? invoice.createdAt,
    proration: false,
  };
}
