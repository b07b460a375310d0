import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "Paid",
  declined: "Payment declined",
  open: "To pay",
  requires_action: "To confirm",
  pending: "In progress",
  refunded: "Refunded",
  partially_refunded: "Partly refunded",
  void: "Voided",
  uncollectible: "Written off",
  draft: "In preparation",
  issued: "Issued",
};
