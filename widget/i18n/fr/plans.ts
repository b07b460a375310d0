import { plan } from "./plan.ts";

/** Plans side by side. */
export const plans = {
  ...plan,
  period: "Périodicité",
  monthly: "Mensuel",
  yearly: "Annuel",
  beforeTax: "Prix hors taxes, TVA en sus.",
  perMonth: "HT par mois",
  perMonthTaxed: "TTC par mois",
  perYear: "HT par an",
  perYearTaxed: "TTC par an",
  aMonth: "soit {amount} par mois",
  saving: "{amount} de moins par an",
  current: "Actuel",
  currentMonth: "Actuel, mensuel",
  currentYear: "Actuel, annuel",
  choose: "Choisir {plan}",
  notYearly: "Pas d’offre annuelle",
  notMonthly: "Pas d’offre mensuelle",
  title: "Nos forfaits",
  loading: "Chargement des forfaits",
};
