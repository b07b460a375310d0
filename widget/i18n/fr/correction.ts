/** An issued invoice whose details are put right. */
export const correction = {
  title: "Corriger les coordonnées",
  of: "Facture {number}",
  doneTitle: "Coordonnées corrigées",
  loading: "Chargement de la facture",
  loadFailed: "La facture ne s’est pas chargée. Rien n’a été changé.",
  retry: "Réessayer",
  what: "Un avoir annule la facture {number}, et une nouvelle facture la remplace aux coordonnées corrigées. Les deux sont émis aujourd’hui.",
  netZero: "Les montants ne changent pas. Rien n’est à payer et rien n’est remboursé.",
  kept: "La facture d’origine reste consultable. Vos prochaines factures suivent vos coordonnées de facturation, pas cette correction.",
  correct: "Émettre l’avoir et la nouvelle facture",
  correcting: "Émission en cours",
  leave: "Annuler",
  nothing: "Rien n’a été changé. Corrigez au moins un champ.",
  failed:
    "Le serveur n’a pas répondu. La correction n’est peut-être pas encore faite\u00a0: réessayez, elle ne compte qu’une fois.",
  done: "L’avoir {creditNote} et la facture {invoice} sont émis. Solde\u00a0: zéro.",
  next: "Transmettez les deux documents à votre comptable, avec la facture d’origine.",
  close: "Fermer",
};
