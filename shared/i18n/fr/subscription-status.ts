/** One word for each state of a subscription. */
export const subscriptionWords = {
  active: "Actif",
  trialing: "Essai, {days, plural, =0 {dernier jour} one {encore # jour} other {encore # jours}}",
  past_due: "Paiement en retard",
  to_finish: "Paiement à terminer",
  canceling: "Résiliation prévue",
  ended: "Terminé",
  not_begun: "Non commencé",
  paused: "En pause",
};
