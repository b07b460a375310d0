import type Stripe from "stripe";
import type { SnapshotInvoice, SnapshotPayment } from "../../../../worker/providers/provider.ts";
import { type SimCustomer, seconds } from "../state.ts";
import type { Shape } from "./shape.ts";

/** The attempts that made a charge, oldest first. */
export function chargesOf(invoice: SnapshotInvoice): SnapshotPayment[] {
  const charged = invoice.payments.filter((one) => one.status !== "requires_action" && !byCustomer(one));
  return [...charged].reverse();
}

function byCustomer(payment: SnapshotPayment): boolean {
  return ["authentication_failed", "abandoned"].includes(payment.declineCode ?? "");
}

export function renderCharge(
  customer: SimCustomer,
  invoice: SnapshotInvoice,
  payment: SnapshotPayment,
): Shape<Stripe.Charge> {
  const { method } = payment;
  const failed = payment.status === "failed";
  const reason = payment.declineCode === "card_declined" ? "generic_decline" : payment.declineCode;
  return {
    id: payment.id,
    object: "charge",
    amount: payment.amount,
    amount_refunded: 0,
    refunded: false,
    created: seconds(payment.at),
    currency: invoice.currency.toLowerCase(),
    customer: customer.id,
    status: failed ? "failed" : "succeeded",
    failure_code: failed ? "card_declined" : null,
    outcome: failed ? ({ reason, type: "issuer_declined" } as Stripe.Charge.Outcome) : null,
    payment_intent: customer.invoices.get(invoice.id)?.intentId ?? null,
    payment_method_details: (method?.kind === "card"
      ? {
          type: "card",
          card: {
            brand: method.brand,
            last4: method.last4,
            exp_month: method.expMonth,
            exp_year: method.expYear,
          },
        }
      : null) as Stripe.Charge.PaymentMethodDetails | null,
  };
}
