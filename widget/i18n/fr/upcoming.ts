import { plan } from "./plan.ts";

/** The charges of the next twelve months. */
export const upcoming = {
  ...plan,
  title: "Prochains prélèvements",
  lead: "Les douze mois qui viennent, si rien ne change d’ici là.",
  charges: "Prélèvements à venir",
  loading: "Chargement des prélèvements à venir",
  failed: "Les prélèvements à venir ne se sont pas chargés.",
  none: "Aucun prélèvement n’est prévu.",
  retry: "Nouvel essai de la facture impayée",
  trial_end: "Premier prélèvement après l’essai",
  discount: "Code {code}\u00a0: {amount} HT de remise",
  discount_ended: "Le code {code} ne s’applique plus",
  scheduled_change: "{from} → {to}",
  credit_applied: "Crédit utilisé\u00a0: {amount}, il reste {left}",
  taxed: "{net} HT et {tax} de TVA",
  taxedAt: "{net} HT et {tax} de TVA ({rate}\u00a0%)",
  sum: "{n, plural, one {# prélèvement} other {# prélèvements}}, {amount} TTC en tout",
  calendar: "Ajouter à mon agenda",
  file: "prelevements",
  saved: "Agenda téléchargé\u00a0: {file}",
};
