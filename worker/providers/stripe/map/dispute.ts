import type Stripe from "stripe";
import type { SnapshotPayment } from "../../../../shared/snapshot.ts";
import { instant } from "./instant.ts";

/** Inquiries take no money, and what was won or prevented came to nothing. */
const OVER = /^(warning_|won$|prevented$)/;

/**
 * What a dispute makes of a payment. That of a card is to be answered; one of a direct debit is final, also where
 * the bank only found too late that it can't pay (https://support.stripe.com/questions/sepa-direct-debit-payment-disputes):
 * the payment has failed after all.
 */
export function disputed(payment: SnapshotPayment, dispute: Stripe.Dispute | undefined): SnapshotPayment {
  if (!dispute || payment.status !== "succeeded" || OVER.test(dispute.status)) return payment;
  const at = instant(dispute.created);
  if (payment.method?.kind !== "sepa_debit") return { ...payment, disputedAt: at };
  return { ...payment, status: "failed", declineCode: "debit_returned", returnedAt: at };
}

const TOOK_MONEY: readonly SnapshotPayment["status"][] = ["succeeded", "refunded", "partially_refunded"];

/** What banks took back of an amount that Stripe holds as paid, and nobody has paid since. */
export function returnedAmount(amountPaid: number, payments: readonly SnapshotPayment[]): number {
  if (payments.every(({ returnedAt }) => returnedAt === undefined)) return 0;
  const kept = payments.filter(({ status }) => TOOK_MONEY.includes(status));
  return Math.max(0, amountPaid - kept.reduce((total, { amount }) => total + amount, 0));
}
