import type Stripe from "stripe";
import type { SnapshotInvoice } from "../../../../worker/providers/provider.ts";
import { type SimCustomer, seconds } from "../state.ts";
import type { RenderedLine } from "./lines.ts";
import { list, type Shape } from "./shape.ts";
import { renderTaxes } from "./taxes.ts";

/** Amounts are what is given back, positive; a line has no product any more, only words. */
export function renderCreditNote(
  customer: SimCustomer,
  note: SnapshotInvoice,
  lines: readonly RenderedLine[],
): Shape<Stripe.CreditNote> {
  const credited = customer.work.credit.find(({ invoiceId }) => invoiceId === note.id);
  return {
    id: note.id,
    object: "credit_note",
    created: seconds(note.createdAt),
    effective_at: note.finalizedAt === null ? null : seconds(note.finalizedAt),
    currency: note.currency.toLowerCase(),
    customer: customer.id,
    invoice: note.correctsInvoiceId ?? "",
    number: note.providerNumber ?? "",
    customer_balance_transaction: credited?.id ?? null,
    refunds: customer.refunds
      .filter(({ noteId }) => noteId === note.id)
      .map(({ id, amount }) => ({ refund: id, amount_refunded: amount })) as Stripe.CreditNote.Refund[],
    memo: null,
    status: "issued",
    total: note.total,
    total_excluding_tax: note.subtotal,
    total_taxes: renderTaxes(note.vatGroups) as Stripe.CreditNote.TotalTax[],
    lines: list(lines.map(renderNoteLine)) as Stripe.CreditNote["lines"],
  };
}

function renderNoteLine(line: RenderedLine): Stripe.CreditNoteLineItem {
  const off = line.discount?.amount ?? 0;
  const shape: Shape<Stripe.CreditNoteLineItem> = {
    id: line.id,
    object: "credit_note_line_item",
    amount: line.amount,
    discount_amount: off,
    description: `${line.quantity} × ${line.productId}`,
    quantity: Math.abs(line.quantity),
    taxes: renderTaxes([
      { category: line.vatCategory, rate: line.vatRate, base: line.amount - off, tax: 0 },
    ]) as Stripe.CreditNoteLineItem.Tax[],
  };
  return shape as Stripe.CreditNoteLineItem;
}
