import { plan } from "./plan.ts";

/** Money that moves, or does not. */
export const payment = {
  ...plan,
  declined: "Votre banque a refusé le paiement de {amount}. Rien n’a été prélevé. Essayez une autre carte.",
  unknown:
    "Le serveur n’a pas répondu. Nous vérifions si le paiement est passé\u202f; ne payez pas une seconde fois.",
  changed: "Votre forfait est maintenant {plan}.",
  paid: "Votre paiement de {amount} est accepté.",
  paidText: "{amount} prélevés sur {method}.",
  processing: "Votre paiement de {amount} est en cours.",
  processingText: "Votre banque peut mettre quelques jours. Ne payez pas une seconde fois.",

  bankTitle: "Votre banque demande une confirmation",
  bankText:
    "Validez le paiement de {amount} dans votre application bancaire. Tant que ce n’est pas fait, rien n’est prélevé et votre forfait ne change pas.",
  bankGo: "Continuer avec ma banque",
  bankLeave: "Annuler",
  bankWait: "En attente de votre banque",
  bankFailed: "La confirmation n’a pas abouti. Votre forfait reste {plan}.",
  bankFailedNew: "La confirmation n’a pas abouti. Rien n’a été prélevé.",
  bankFailedCard:
    "La confirmation n’a pas abouti. Rien n’a été prélevé. Réessayez, ou prenez une autre carte.",
  cardTitle: "Votre moyen de paiement",
  cardPay: "Confirmer et payer {amount}",
  cardPaying: "Paiement en cours",
  payNow: "Confirmer le paiement de {amount}",
  back: "Revenir à la facturation",
};
