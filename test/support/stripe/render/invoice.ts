import type Stripe from "stripe";
import type { SnapshotInvoice } from "../../../../worker/providers/provider.ts";
import { type SimCustomer, type SimInvoice, seconds } from "../state.ts";
import { renderAddress } from "./address.ts";
import { discountsOf, type RenderedLine, renderLines } from "./lines.ts";
import { list, type Shape } from "./shape.ts";
import { renderTaxes } from "./taxes.ts";

export function renderInvoice(
  customer: SimCustomer,
  invoice: SnapshotInvoice,
  lines: readonly RenderedLine[],
): Shape<Stripe.Invoice> {
  const extra = customer.invoices.get(invoice.id) as SimInvoice;
  const details = invoice.customer;
  const owner = invoice.subscriptionId ?? "";
  const moreTax = extra.moreTax ?? 0;
  const due = invoice.total - invoice.creditApplied + moreTax;
  const paid = invoice.amountPaid && invoice.amountPaid + moreTax;
  return {
    id: invoice.id,
    object: "invoice",
    created: seconds(invoice.createdAt),
    currency: invoice.currency.toLowerCase(),
    customer: customer.id,
    customer_name: details.name,
    customer_email: details.email,
    customer_address: details.address
      ? renderAddress({
          line1: details.address.line1,
          line2: details.address.line2 ?? "",
          postal_code: details.address.postalCode,
          city: details.address.city,
          country: details.address.country,
        })
      : null,
    customer_tax_ids: extra.taxIds.map(({ type, value }) => ({
      type,
      value,
    })) as Stripe.Invoice.CustomerTaxId[],
    custom_fields: extra.customFields.length > 0 ? extra.customFields : null,
    billing_reason: extra.reason,
    number: invoice.providerNumber,
    status: invoice.status,
    metadata: extra.metadata,
    discounts: discountsOf(lines, owner),
    lines: list(renderLines(lines, owner)) as unknown as Stripe.Invoice["lines"],
    parent: {
      type: "subscription_details",
      quote_details: null,
      subscription_details: { metadata: null, subscription: invoice.subscriptionId ?? "" },
    },
    total_taxes: renderTaxes(invoice.vatGroups, moreTax),
    subtotal: invoice.subtotal,
    total: invoice.total + moreTax,
    total_excluding_tax: invoice.subtotal,
    amount_due: due,
    amount_paid: paid,
    amount_remaining: invoice.amountRemaining,
    amount_overpaid: 0,
    due_date: null,
    invoice_pdf: invoice.finalizedAt === null ? null : `https://pay.stripe.example/invoice/${invoice.id}/pdf`,
    next_payment_attempt: invoice.nextAttemptAt === null ? null : seconds(invoice.nextAttemptAt),
    status_transitions: {
      finalized_at: invoice.finalizedAt === null ? null : seconds(invoice.finalizedAt),
      paid_at: invoice.paidAt === null ? null : seconds(invoice.paidAt),
      marked_uncollectible_at: null,
      voided_at: null,
    },
    livemode: false,
  };
}
