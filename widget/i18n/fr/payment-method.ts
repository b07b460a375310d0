/** The means of payment that are kept, and a card or an account for the payments to come. */
export const paymentMethod = {
  title: "Moyens de paiement",
  lead: "Celui par défaut paie vos prochaines factures.",
  none: "Aucun moyen de paiement n’est enregistré.",
  loading: "Chargement des moyens de paiement",
  failed: "La liste ne s’est pas chargée. Rien n’a changé.",
  again: "Réessayer",
  add: "Ajouter un moyen de paiement",
  change: "Changer de moyen de paiement",
  save: "Enregistrer ce moyen de paiement",
  saving: "Enregistrement en cours",
  leave: "Annuler",
  declined: "Votre banque a refusé ce moyen de paiement. Rien n’a été prélevé. Essayez-en un autre.",
  unsure: "Stripe n’a pas répondu. Rien n’a été prélevé. Vérifiez votre saisie, puis réessayez.",
  kept: "Votre moyen de paiement est enregistré.",
  keptText: "{method} servira pour vos prochains paiements.",
  keptSoon: "Il s’affiche ici dans un instant.",
};
