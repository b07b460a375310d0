import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked: "هذه الصفحة تمنع عرض الفوترة. أبلغوا من يدير هذا الموقع، ولم يُقتطع أي مبلغ.",
  misconfigured: "الفوترة غير مثبّتة بشكل صحيح في هذه الصفحة. أبلغوا من يدير هذا الموقع، ولم يُقتطع أي مبلغ.",
  signedOut: "لم تعودوا مسجلي الدخول إلى هذا الموقع. سجلوا الدخول من جديد ثم أعيدوا تحميل الصفحة.",
  clock: "ساعة هذا الجهاز غير مضبوطة. اضبطوها ثم أعيدوا تحميل الصفحة.",
};
