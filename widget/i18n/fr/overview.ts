/** The first screen. */
export const overview = {
  title: "Facturation",
  loading: "Chargement de la facturation",
  retry: "Réessayer",

  loadFailed: "La facturation ne s’affiche pas",
  noAnswer: "Le serveur n’a pas répondu. Votre abonnement n’est pas modifié et rien n’a été prélevé.",
  sessionEnded: "Votre session a expiré. Rechargez la page pour continuer\u202f; rien n’a été perdu.",
  notAllowed: "Vous n’avez pas accès à la facturation de cette entreprise.",
  reference: "Référence à donner à l’assistance\u00a0:",

  offlineReason: "Indisponible hors ligne",

  active: "Actif",
  plan: "Forfait actuel",
  price: "{price} HT par {interval}",
  month: "mois",
  year: "an",
  change: "Modifier le forfait",
  cancel: "Se désabonner",

  nextCharge: "Prochain prélèvement",
  nextChargeOn: "le {date}",
  nextChargeBy: "le {date}, {method}",
  noCharge: "Aucun",
  including: "TTC",

  elapsed: "Période en cours\u00a0: {days} sur {of} jours écoulés",
  paidSince: "Période payée depuis le ",
  renewalOn: "Renouvellement le {date}",
  inDays: "{days, plural, =0 {, aujourd’hui} =1 {, demain} one {, dans # jour} other {, dans # jours}}",

  history: "Historique des paiements",
  noHistory: "Vos factures apparaîtront ici après le premier paiement.",
  date: "Date",
  invoice: "Facture",
  object: "Objet",
  state: "État",
  amount: "Montant TTC",
  actions: "Actions",
  show: "Afficher",
  download: "Télécharger",
  detailOf: "Détail de la facture {number}",
  detailOn: "{date}, détail de la facture {number}",
  withoutNumber: "sans numéro",
  shown: "{shown} sur {total}",
  count: "{n, plural, =0 {Aucune facture} one {# facture} other {# factures}}",
  older: "{n, plural, =1 {Voir le précédent} other {Voir les # précédents}}",
  olderUnknown: "Voir les précédents",
  noMatch: "Aucune facture ne correspond.",

  sepa: "Prélèvement SEPA",
};
