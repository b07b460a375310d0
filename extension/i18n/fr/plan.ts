import { subscriptionWords } from "../../../shared/i18n/fr/subscription-status.ts";

/** What the popup says of a subscription. */
export const plan = {
  ...subscriptionWords,
  month: "{plan} mensuel",
  year: "{plan} annuel",
  nextCharge: "Prochain prélèvement",
  noCharge: "Aucun",
  chargedOn: "TTC, le {date}",
  after: "Ensuite",
  chargedFrom: "TTC, à partir du {date}",
  accessEnd: "Fin de l’accès",
  accessEndText: "inclus, sans autre prélèvement",
  accessEnded: "Accès terminé le",
  accessEndedText: "Vos factures restent téléchargeables",
  toPay: "À payer",
  toPaySince: "TTC, refusé le {date}",
  sepa: "Prélèvement SEPA",

  elapsed: "Période en cours\u00a0: {days} sur {of} jours écoulés",
  elapsedAccess: "{days} sur {of} jours écoulés avant la fin de l’accès",
  left: "{days, plural, =0 {Dernier jour d’accès} one {Accès complet pendant encore # jour} other {Accès complet pendant encore # jours}}",
  renewalOn: "renouvellement le {date}",
  changeOn: "passage à {plan} le {date}",
  trialEndOn: "fin de l’essai le {date}",
  accessEndOn: "fin de l’accès le {date}",
  accessKept: "accès jusqu’au {date}",
  refusedOn: "refusé le {date}",

  change: "Modifier le forfait",
  cancel: "Se désabonner",
  resume: "Reprendre l’abonnement",
  pay: "Payer maintenant",
  choose: "Choisir un forfait",
  noPlan: "Vous n’avez pas encore de forfait",
  noPlanText: "Comparez les forfaits dans votre CRM. Vous verrez le montant exact avant de payer.",

  refused: "Carte refusée par la banque, {method}.",
  refusedWithout: "Paiement refusé par la banque.",
  nextAttempt: "Nouvel essai le {date}.",
  accessKeptUntil: "Accès maintenu jusqu’au {date} inclus.",
  trialEnds:
    "Votre essai se termine le {date}{days, plural, =0 {, aujourd’hui} =1 {, demain} one {, dans # jour} other {, dans # jours}}. Sans moyen de paiement, il s’arrête ce jour-là et rien n’est dû.",
  scheduled: "Vous passerez à {plan} le {date}. Rien n’est à payer aujourd’hui.",
  acknowledgment: "Attestation {number}",
  saveAcknowledgment: "Télécharger l’attestation {number}",

  viewer: "Vous pouvez consulter et télécharger. Pour modifier, demandez à {name}.",
  anOwner: "un responsable du compte",
  reader: "Cette extension peut consulter et télécharger. Pour modifier, ouvrez la facturation.",
};
