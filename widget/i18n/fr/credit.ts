/** The credit balance, line by line. */
export const credit = {
  title: "Crédit disponible",
  lead: "Ce qui vous est rendu est déduit de vos prochaines factures.",
  left: "{balance} seront déduits de vos prochaines factures.",
  entries: "Mouvements du crédit",
  loading: "Chargement du crédit",
  failed: "Le crédit ne s’est pas chargé.",
  none: "Aucun mouvement. Ce qu’un changement de forfait vous rend apparaîtra ici.",
  credited: "Rendu par un changement de forfait",
  used: "Utilisé pour une facture",
  returned: "Rendu par une facture annulée ou remboursée",
  adjusted: "Ajusté par le vendeur",
  after: "reste {balance}",
};
