import type Stripe from "stripe";
import type { SnapshotPayment } from "../../../../shared/snapshot.ts";
import { disputed } from "./dispute.ts";
import { idOf } from "./id-of.ts";
import { instant } from "./instant.ts";
import { mapPaymentMethod } from "./payment-method.ts";

/** What was tried to pay an invoice: its charges, and where its payment intent stands now. */
export interface Attempts {
  charges: readonly Stripe.Charge[];
  /** What became of them at the bank. */
  disputes: readonly Stripe.Dispute[];
  /** Of an open invoice. */
  intent: Stripe.PaymentIntent | null;
}

/** Payments newest first. A payment outside Stripe has no charge and stands as one of its own. */
export function mapPayments(
  invoice: Stripe.Invoice,
  { charges, disputes, intent }: Attempts,
): SnapshotPayment[] {
  const attempts = [...charges]
    .sort((a, b) => b.created - a.created)
    .map((charge) =>
      disputed(
        mapCharge(charge),
        disputes.find((one) => idOf(one.charge) === charge.id),
      ),
    );
  const now = intent && currentAttempt(intent);
  return [...(now ? [now] : []), ...attempts, ...recorded(invoice)];
}

function mapCharge(charge: Stripe.Charge): SnapshotPayment {
  const sepa = charge.payment_method_details?.sepa_debit;
  return {
    id: charge.id,
    status: chargeStatus(charge),
    amount: charge.amount,
    at: instant(charge.created),
    declineCode: charge.status === "failed" ? declineCodeOfCharge(charge) : null,
    method: mapPaymentMethod(charge.payment_method_details),
    ...(sepa && { mandate: sepa.mandate }),
  };
}

function chargeStatus(charge: Stripe.Charge): SnapshotPayment["status"] {
  if (charge.refunded) return "refunded";
  if (charge.amount_refunded > 0) return "partially_refunded";
  if (charge.status === "succeeded") return "succeeded";
  return charge.status === "failed" ? "failed" : "pending";
}

function declineCodeOfCharge(charge: Stripe.Charge): string {
  return declineCode(charge.outcome?.reason, charge.failure_code);
}

/** Waiting for the customer, or refused by them before any charge was made. */
function currentAttempt(intent: Stripe.PaymentIntent): SnapshotPayment | null {
  const error = intent.last_payment_error;
  const shown = { id: intent.id, amount: intent.amount, at: instant(intent.created) };
  if (intent.status === "requires_action") {
    const method = typeof intent.payment_method === "string" ? null : intent.payment_method;
    return { ...shown, status: "requires_action", declineCode: null, method: mapPaymentMethod(method) };
  }
  if (!error || error.charge || intent.status !== "requires_payment_method") return null;
  const method = mapPaymentMethod(error.payment_method);
  return { ...shown, status: "failed", declineCode: declineCodeOf(error), method };
}

function recorded(invoice: Stripe.Invoice): SnapshotPayment[] {
  return (invoice.payments?.data ?? []).flatMap((one) => {
    if (one.payment?.type !== "payment_record" || one.status !== "paid") return [];
    const at = one.status_transitions?.paid_at ?? one.created;
    return {
      id: idOf(one.payment.payment_record) ?? one.id,
      status: "succeeded" as const,
      amount: one.amount_paid ?? one.amount_requested,
      at: instant(at),
      declineCode: null,
      method: null,
    };
  });
}

interface PaymentError {
  code?: string;
  decline_code?: string;
}

/** Why a payment did not come about, in the words that the widget knows. */
export function declineCodeOf(error: PaymentError | null | undefined): string {
  return declineCode(error?.decline_code, error?.code);
}

/** `generic_decline` says no more than that the card was declined. */
function declineCode(reason: string | null | undefined, code: string | null | undefined): string {
  if (code === "payment_intent_authentication_failure") return "authentication_failed";
  if (reason && reason !== "generic_decline") return reason;
  return code ?? "card_declined";
}
