import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined: "Your bank declined the payment of {amount}. Nothing was charged. Try another card.",
  unknown: "The server did not answer. We are checking whether the payment went through; do not pay again.",
  changed: "Your plan is now {plan}.",
  paid: "Your payment of {amount} has been accepted.",
  paidText: "{amount} charged to {method}.",
  processing: "Your payment of {amount} is in progress.",
  processingText: "Your bank may take a few days. Do not pay again.",

  bankTitle: "Your bank asks for confirmation",
  bankText:
    "Approve the payment of {amount} in your banking app. Until then, nothing is charged and your plan does not change.",
  bankGo: "Continue with my bank",
  bankLeave: "Cancel",
  bankWait: "Waiting for your bank",
  bankFailed: "The confirmation did not succeed. Your plan remains {plan}.",
  bankFailedNew: "The confirmation did not succeed. Nothing was charged.",
  bankFailedCard: "The confirmation did not succeed. Nothing was charged. Try again, or use another card.",
  cardTitle: "Your payment method",
  cardPay: "Confirm and pay {amount}",
  cardPaying: "Payment in progress",
  payNow: "Confirm the payment of {amount}",
  back: "Back to billing",
};
