import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "الاقتطاعات القادمة",
  lead: "الأشهر الاثنا عشر القادمة، إن لم يتغيّر شيء حتى ذلك الحين.",
  charges: "الاقتطاعات المقبلة",
  loading: "جارٍ تحميل الاقتطاعات القادمة",
  failed: "تعذّر تحميل الاقتطاعات القادمة.",
  none: "لا اقتطاع مقرّرًا.",
  retry: "محاولة جديدة للفاتورة غير المدفوعة",
  trial_end: "أول اقتطاع بعد الفترة التجريبية",
  discount: "الرمز {code}: خصم {amount} دون الضريبة",
  discount_ended: "الرمز {code} لم يعد ساريًا",
  scheduled_change: "{from} ← {to}",
  credit_applied: "الرصيد الدائن المستخدم: {amount}، والمتبقي {left}",
  taxed: "{net} دون الضريبة و{tax} ضريبة قيمة مضافة",
  taxedAt: "{net} دون الضريبة و{tax} ضريبة قيمة مضافة ({rate}%)",
  sum: "{n, plural, zero {# اقتطاع} one {اقتطاع واحد} two {اقتطاعان} few {# اقتطاعات} many {# اقتطاعًا} other {# اقتطاع}}، {amount} شامل الضريبة إجمالًا",
  calendar: "إضافة إلى تقويمي",
  file: "اقتطاعات",
  saved: "نُزّل التقويم: {file}",
};
