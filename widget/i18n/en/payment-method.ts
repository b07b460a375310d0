import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Payment methods",
  lead: "The default one pays your next invoices.",
  none: "No payment method is on file.",
  loading: "Loading the payment methods",
  failed: "The list did not load. Nothing has changed.",
  again: "Try again",
  add: "Add a payment method",
  change: "Change payment method",
  save: "Save this payment method",
  saving: "Saving",
  leave: "Cancel",
  declined: "Your bank declined this payment method. Nothing was charged. Try another one.",
  unsure: "Stripe did not answer. Nothing was charged. Check what you entered, then try again.",
  kept: "Your payment method is saved.",
  keptText: "{method} will be used for your next payments.",
  keptSoon: "It will appear here in a moment.",
};
