import type Stripe from "stripe";
import type { BillingDetails } from "../../../../shared/api/types/index.ts";
import type { SnapshotInvoice, SnapshotLine } from "../../../../shared/snapshot.ts";
import { expanded, idOf } from "./id-of.ts";
import { instant, instantOrNull } from "./instant.ts";
import type { LineContext } from "./lines.ts";
import { inclusiveTax, mapTreatment, mapVatGroups, sum } from "./taxes.ts";

/** A credit note of Stripe's; amounts are positive, its sign is its type. */
export function mapCreditNote(
  note: Stripe.CreditNote,
  customer: BillingDetails,
  context: LineContext,
): SnapshotInvoice {
  const tax = sum(note.total_taxes?.map((one) => one.amount));
  const at = instant(note.created);
  const lines = (note.lines?.data ?? []).map((line) => mapNoteLine(line, at, context));
  return {
    id: note.id,
    type: "credit_note",
    subscriptionId: null,
    status: note.status === "void" ? "void" : "paid",
    providerNumber: note.number,
    description: note.memo ?? lines[0]?.description ?? "",
    currency: note.currency.toUpperCase(),
    createdAt: at,
    finalizedAt: instantOrNull(note.effective_at) ?? at,
    dueAt: null,
    paidAt: at,
    nextAttemptAt: null,
    periodStart: null,
    periodEnd: null,
    lines,
    vatGroups: mapVatGroups(note.total_taxes, context.rates),
    subtotal: note.total_excluding_tax ?? note.total - tax,
    tax,
    total: note.total,
    creditApplied: creditedBy(note),
    amountPaid: 0,
    amountRemaining: 0,
    customer,
    payments: [],
    correctsInvoiceId: idOf(note.invoice),
  };
}

/** What of it went to the customer's credit; Stripe counts what the customer owes. */
function creditedBy({ customer_balance_transaction: movement }: Stripe.CreditNote): number {
  const amount = expanded<Stripe.CustomerBalanceTransaction>(movement)?.amount ?? 0;
  return amount < 0 ? -amount : 0;
}

function mapNoteLine(line: Stripe.CreditNoteLineItem, at: number, context: LineContext): SnapshotLine {
  const amount = line.amount - (line.discount_amount ?? 0) - inclusiveTax(line.taxes);
  return {
    id: line.id,
    description: line.description ?? "",
    quantity: 1,
    unitAmount: amount,
    amount,
    ...mapTreatment(line.taxes?.[0], context.rates),
    periodStart: at,
    periodEnd: at,
    proration: false,
  };
}
