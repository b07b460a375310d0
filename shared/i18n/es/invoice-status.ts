import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "Pagada",
  declined: "Pago rechazado",
  open: "Por pagar",
  requires_action: "Por confirmar",
  pending: "En curso",
  refunded: "Reembolsada",
  partially_refunded: "Reembolsada en parte",
  void: "Anulada",
  uncollectible: "Incobrable",
  draft: "En preparación",
  issued: "Emitida",
};
