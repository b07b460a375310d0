import type Stripe from "stripe";
import type { SnapshotInvoice, SnapshotPayment } from "../../../../worker/providers/provider.ts";
import { type SimCustomer, type SimIntent, seconds } from "../state.ts";
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
  invoice: Pick<SnapshotInvoice, "id" | "currency">,
  payment: SnapshotPayment,
): Shape<Stripe.Charge> {
  const failed = payment.status === "failed";
  const given = refundedOf(customer, payment.id);
  const reason = payment.declineCode === "card_declined" ? "generic_decline" : payment.declineCode;
  return {
    id: payment.id,
    object: "charge",
    amount: payment.amount,
    amount_refunded: given,
    refunded: given >= payment.amount && given > 0,
    created: seconds(payment.at),
    currency: invoice.currency.toLowerCase(),
    customer: customer.id,
    status: failed ? "failed" : payment.status === "pending" ? "pending" : "succeeded",
    failure_code: failed ? (payment.mandate ? payment.declineCode : "card_declined") : null,
    outcome: failed ? ({ reason, type: "issuer_declined" } as Stripe.Charge.Outcome) : null,
    payment_intent: customer.invoices.get(invoice.id)?.intentId ?? null,
    payment_method_details: detailsOf(payment),
    disputed: customer.disputes.some(({ chargeId }) => chargeId === payment.id),
    metadata: {},
  };
}

function refundedOf({ refunds }: SimCustomer, chargeId: string): number {
  const own = refunds.filter((one) => one.chargeId === chargeId && one.status !== "failed");
  return own.reduce((sum, { amount }) => sum + amount, 0);
}

/** A charge has what is noted on its intent. */
export function renderOwnCharges(customer: SimCustomer, intent: SimIntent): Shape<Stripe.Charge>[] {
  const charged = intent.payments.filter((one) => one.status !== "requires_action" && !byCustomer(one));
  const { currency, metadata, id } = intent;
  return charged.reverse().map((payment) => ({
    ...renderCharge(customer, { id: "", currency }, payment),
    metadata,
    payment_intent: id,
  }));
}

function detailsOf({ method, mandate }: SnapshotPayment): Stripe.Charge.PaymentMethodDetails | null {
  if (!method) return null;
  const { last4 } = method;
  const details =
    method.kind === "card"
      ? {
          type: "card",
          card: { brand: method.brand, last4, exp_month: method.expMonth, exp_year: method.expYear },
        }
      : { type: "sepa_debit", sepa_debit: { last4, mandate: mandate ?? null } };
  return details as Stripe.Charge.PaymentMethodDetails;
}
