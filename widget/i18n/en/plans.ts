import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "Billing period",
  monthly: "Monthly",
  yearly: "Yearly",
  beforeTax: "Prices exclude VAT, which is added.",
  perMonth: "excl. VAT per month",
  perMonthTaxed: "incl. VAT per month",
  perYear: "excl. VAT per year",
  perYearTaxed: "incl. VAT per year",
  aMonth: "that is {amount} per month",
  saving: "{amount} less per year",
  current: "Current",
  currentMonth: "Current, monthly",
  currentYear: "Current, yearly",
  choose: "Choose {plan}",
  notYearly: "No yearly offer",
  notMonthly: "No monthly offer",
  title: "Our plans",
  loading: "Loading plans",
};
