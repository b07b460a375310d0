import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "Abrechnungszeitraum",
  monthly: "Monatlich",
  yearly: "Jährlich",
  beforeTax: "Nettopreise, zuzüglich USt.",
  perMonth: "netto pro Monat",
  perMonthTaxed: "brutto pro Monat",
  perYear: "netto pro Jahr",
  perYearTaxed: "brutto pro Jahr",
  aMonth: "das sind {amount} pro Monat",
  saving: "{amount} weniger pro Jahr",
  current: "Aktuell",
  currentMonth: "Aktuell, monatlich",
  currentYear: "Aktuell, jährlich",
  choose: "{plan} wählen",
  notYearly: "Kein Jahresangebot",
  notMonthly: "Kein Monatsangebot",
  title: "Unsere Tarife",
  loading: "Tarife werden geladen",
};
