import type { Words } from "../../../shared/i18n/words.ts";
import type { plans as french } from "../fr/plans.ts";
import { plan } from "./plan.ts";

export const plans: Words<typeof french> = {
  ...plan,
  period: "الدورية",
  monthly: "شهري",
  yearly: "سنوي",
  beforeTax: "الأسعار دون الضريبة، وتُضاف إليها ضريبة القيمة المضافة.",
  perMonth: "دون الضريبة شهريًا",
  perMonthTaxed: "شاملًا الضريبة شهريًا",
  perYear: "دون الضريبة سنويًا",
  perYearTaxed: "شاملًا الضريبة سنويًا",
  aMonth: "أي {amount} شهريًا",
  saving: "توفير {amount} سنويًا",
  current: "الحالية",
  currentMonth: "الحالية، شهرية",
  currentYear: "الحالية، سنوية",
  choose: "اختيار {plan}",
  notYearly: "لا يتوفر عرض سنوي",
  notMonthly: "لا يتوفر عرض شهري",
  title: "باقاتنا",
  loading: "جارٍ تحميل الباقات",
};
