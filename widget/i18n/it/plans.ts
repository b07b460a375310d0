import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "Periodicità",
  monthly: "Mensile",
  yearly: "Annuale",
  beforeTax: "Prezzi IVA esclusa, da aggiungere.",
  perMonth: "IVA esclusa al mese",
  perMonthTaxed: "IVA inclusa al mese",
  perYear: "IVA esclusa all’anno",
  perYearTaxed: "IVA inclusa all’anno",
  aMonth: "ossia {amount} al mese",
  saving: "{amount} in meno all’anno",
  current: "Attuale",
  currentMonth: "Attuale, mensile",
  currentYear: "Attuale, annuale",
  choose: "Scegli {plan}",
  notYearly: "Nessuna offerta annuale",
  notMonthly: "Nessuna offerta mensile",
  title: "I nostri piani",
  loading: "Caricamento dei piani",
};
