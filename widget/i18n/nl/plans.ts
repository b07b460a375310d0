import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "Termijn",
  monthly: "Maandelijks",
  yearly: "Jaarlijks",
  beforeTax: "Prijzen excl. btw, die erbij komt.",
  perMonth: "excl. btw per maand",
  perMonthTaxed: "incl. btw per maand",
  perYear: "excl. btw per jaar",
  perYearTaxed: "incl. btw per jaar",
  aMonth: "dat is {amount} per maand",
  saving: "{amount} minder per jaar",
  current: "Huidig",
  currentMonth: "Huidig, per maand",
  currentYear: "Huidig, per jaar",
  choose: "{plan} kiezen",
  notYearly: "Geen jaaraanbod",
  notMonthly: "Geen maandaanbod",
  title: "Onze abonnementen",
  loading: "Abonnementen worden geladen",
};
