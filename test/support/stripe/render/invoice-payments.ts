import type Stripe from "stripe";
import type { SnapshotInvoice } from "../../../../worker/providers/provider.ts";
import type { SimCustomer } from "../state.ts";
import type { Shape } from "./shape.ts";

/** What an invoice is paid by: its payment intent, unless there is nothing to pay. */
export function renderPayments(
  customer: SimCustomer,
  { id, status, total, creditApplied }: SnapshotInvoice,
): Shape<Stripe.InvoicePayment>[] {
  const intent = customer.invoices.get(id)?.intentId;
  if (total - creditApplied === 0 || !intent) return [];
  return [
    {
      id: `inpay_${id}`,
      object: "invoice_payment",
      is_default: true,
      status,
      payment: { type: "payment_intent", payment_intent: intent },
    },
  ];
}
