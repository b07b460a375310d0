/** The badge's tooltip, and notifications. */
export const notices = {
  name: "Chets Facturation",
  calm: "{company}",
  owed: "{company}\u00a0: paiement de {amount} en retard",
  toFinish: "{company}\u00a0: paiement à terminer",
  canceling:
    "{company}\u00a0: résiliation prévue, {days, plural, =0 {dernier jour} one {encore # jour} other {encore # jours}}",
  trialing:
    "{company}\u00a0: essai, {days, plural, =0 {dernier jour} one {encore # jour} other {encore # jours}}",
  ended: "{company}\u00a0: extension dissociée dans le CRM",
};
