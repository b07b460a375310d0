import type Stripe from "stripe";
import type { SnapshotInvoice } from "../../../../shared/snapshot.ts";
import { carriedCredit } from "../../../domain/carried-credit.ts";
import { mapFrozenDetails } from "./details.ts";
import { discountCodes } from "./discount.ts";
import { returnedAmount } from "./dispute.ts";
import { idOf } from "./id-of.ts";
import { instant, instantOrNull } from "./instant.ts";
import { type LineContext, mapLines } from "./lines.ts";
import { type Attempts, mapPayments } from "./payments.ts";
import { mapInvoiceStatus } from "./status.ts";
import { mapVatGroups, sum } from "./taxes.ts";

export function subscriptionOf(invoice: Stripe.Invoice): string | null {
  return idOf(invoice.parent?.subscription_details?.subscription);
}

/** The payment intent that Stripe made for an invoice; `null` for one that is paid otherwise or not yet final. */
export function intentOf(invoice: Stripe.Invoice): string | null {
  const payments = invoice.payments?.data ?? [];
  const intents = payments.filter((one) => one.payment?.type === "payment_intent");
  const main = intents.find((one) => one.is_default) ?? intents[0];
  return idOf(main?.payment.payment_intent);
}

/** An invoice of Stripe's as a payment fact, with the customer as it froze them. */
export function mapInvoice(
  invoice: Stripe.Invoice,
  lines: readonly Stripe.InvoiceLineItem[],
  attempts: Attempts,
  context: LineContext,
): SnapshotInvoice {
  const mapped = mapLines(lines, { ...context, codes: discountCodes(invoice.discounts) });
  const [main] = mapped;
  const tax = sum(invoice.total_taxes?.map((one) => one.amount));
  const { finalized_at, paid_at } = invoice.status_transitions ?? {};
  const payments = mapPayments(invoice, attempts);
  const mappedInvoice: SnapshotInvoice = {
    id: invoice.id,
    type: "invoice",
    subscriptionId: subscriptionOf(invoice),
    status: mapInvoiceStatus(invoice),
    providerNumber: invoice.number,
    description: main?.description ?? invoice.description ?? "",
    currency: invoice.currency.toUpperCase(),
    createdAt: instant(invoice.created),
    finalizedAt: instantOrNull(finalized_at),
    dueAt: instantOrNull(invoice.due_date ?? finalized_at),
    paidAt: instantOrNull(paid_at),
    nextAttemptAt: instantOrNull(invoice.next_payment_attempt),
    periodStart: main?.periodStart ?? null,
    periodEnd: main?.periodEnd ?? null,
    lines: mapped,
    vatGroups: mapVatGroups(invoice.total_taxes, context.rates),
    subtotal: invoice.total_excluding_tax ?? invoice.total - tax,
    tax,
    total: invoice.total,
    creditApplied: invoice.total - invoice.amount_due,
    amountPaid: invoice.amount_paid,
    amountRemaining: invoice.amount_remaining,
    customer: mapFrozenDetails(invoice),
    payments,
    correctsInvoiceId: invoice.total < 0 ? creditedInvoice(lines) : null,
  };
  return carriedCredit(asReturned(mappedInvoice));
}

/** Stripe leaves an invoice paid whose debit a bank took back: it is owed again, until it is paid anew. */
function asReturned(invoice: SnapshotInvoice): SnapshotInvoice {
  const { status, payments, amountPaid, amountRemaining } = invoice;
  if (status !== "paid" || payments.every(({ returnedAt }) => returnedAt === undefined)) return invoice;
  const owed = returnedAmount(amountPaid, payments);
  if (owed === 0) return { ...invoice, paidAt: payments[0]?.at ?? invoice.paidAt };
  return {
    ...invoice,
    status: "open",
    paidAt: null,
    amountPaid: amountPaid - owed,
    amountRemaining: amountRemaining + owed,
  };
}

/** The invoice that a proration credits. */
function creditedInvoice(lines: readonly Stripe.InvoiceLineItem[]): string | null {
  for (const { parent } of lines) {
    const details = parent?.subscription_item_details ?? parent?.invoice_item_details;
    const credited = details?.proration_details?.credited_items?.invoice;
    if (credited) return credited;
  }
  return null;
}
