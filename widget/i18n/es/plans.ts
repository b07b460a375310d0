import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "Periodicidad",
  monthly: "Mensual",
  yearly: "Anual",
  beforeTax: "Precios sin IVA, que se añade.",
  perMonth: "sin IVA por mes",
  perMonthTaxed: "con IVA por mes",
  perYear: "sin IVA por año",
  perYearTaxed: "con IVA por año",
  aMonth: "es decir, {amount} por mes",
  saving: "{amount} menos por año",
  current: "Actual",
  currentMonth: "Actual, mensual",
  currentYear: "Actual, anual",
  choose: "Elegir {plan}",
  notYearly: "Sin oferta anual",
  notMonthly: "Sin oferta mensual",
  title: "Nuestros planes",
  loading: "Cargando los planes",
};
