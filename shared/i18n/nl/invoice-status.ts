import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "Betaald",
  declined: "Betaling geweigerd",
  open: "Te betalen",
  requires_action: "Te bevestigen",
  pending: "In behandeling",
  refunded: "Terugbetaald",
  partially_refunded: "Deels terugbetaald",
  void: "Geannuleerd",
  uncollectible: "Oninbaar",
  draft: "In voorbereiding",
  issued: "Uitgegeven",
};
