import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "Pagata",
  declined: "Pagamento rifiutato",
  open: "Da pagare",
  requires_action: "Da confermare",
  pending: "In corso",
  refunded: "Rimborsata",
  partially_refunded: "Rimborsata in parte",
  void: "Annullata",
  uncollectible: "Inesigibile",
  draft: "In preparazione",
  issued: "Emessa",
};
