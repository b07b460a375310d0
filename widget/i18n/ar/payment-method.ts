import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "وسائل الدفع",
  lead: "تُدفع فواتيركم القادمة بالوسيلة الافتراضية.",
  none: "لا توجد وسيلة دفع محفوظة.",
  loading: "جارٍ تحميل وسائل الدفع",
  failed: "تعذّر تحميل القائمة. لم يتغير شيء.",
  again: "إعادة المحاولة",
  add: "إضافة وسيلة دفع",
  change: "تغيير وسيلة الدفع",
  save: "حفظ وسيلة الدفع هذه",
  saving: "جارٍ الحفظ",
  leave: "إلغاء",
  declined: "رفض البنك وسيلة الدفع هذه. لم يُقتطع أي مبلغ. يُرجى تجربة وسيلة أخرى.",
  unsure: "لم يستجب Stripe. لم يُقتطع أي مبلغ. يُرجى التحقق من المُدخلات ثم إعادة المحاولة.",
  kept: "حُفظت وسيلة الدفع.",
  keptText: "ستُستخدم {method} في مدفوعاتكم القادمة.",
  keptSoon: "ستظهر هنا بعد لحظات.",
};
