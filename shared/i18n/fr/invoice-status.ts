/** One word for each state of an invoice and its payment. */
export const invoiceWords = {
  paid: "Payée",
  declined: "Paiement refusé",
  open: "À payer",
  requires_action: "À confirmer",
  pending: "En cours",
  refunded: "Remboursée",
  partially_refunded: "Remboursée en partie",
  void: "Annulée",
  uncollectible: "Abandonnée",
  draft: "En préparation",
  issued: "Émis",
};
