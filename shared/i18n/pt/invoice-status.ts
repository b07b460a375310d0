import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "Paga",
  declined: "Pagamento recusado",
  open: "Por pagar",
  requires_action: "Por confirmar",
  pending: "Em curso",
  refunded: "Reembolsada",
  partially_refunded: "Reembolsada em parte",
  void: "Anulada",
  uncollectible: "Incobrável",
  draft: "Em preparação",
  issued: "Emitida",
};
