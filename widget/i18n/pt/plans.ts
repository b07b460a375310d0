import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "Periodicidade",
  monthly: "Mensal",
  yearly: "Anual",
  beforeTax: "Preços sem IVA, que acresce.",
  perMonth: "sem IVA por mês",
  perMonthTaxed: "com IVA por mês",
  perYear: "sem IVA por ano",
  perYearTaxed: "com IVA por ano",
  aMonth: "ou seja, {amount} por mês",
  saving: "{amount} a menos por ano",
  current: "Atual",
  currentMonth: "Atual, mensal",
  currentYear: "Atual, anual",
  choose: "Escolher {plan}",
  notYearly: "Sem oferta anual",
  notMonthly: "Sem oferta mensal",
  title: "Os nossos planos",
  loading: "A carregar os planos",
};
