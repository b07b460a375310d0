import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked: "تمنع هذه الصفحة عرض الفوترة. يُرجى إبلاغ من يدير هذا الموقع؛ لم يُقتطع أي مبلغ.",
  misconfigured:
    "الفوترة غير مثبّتة بشكل صحيح في هذه الصفحة. يُرجى إبلاغ من يدير هذا الموقع؛ لم يُقتطع أي مبلغ.",
  signedOut: "انتهى تسجيل دخولكم إلى هذا الموقع. يُرجى تسجيل الدخول من جديد ثم إعادة تحميل الصفحة.",
  clock: "ساعة هذا الجهاز غير مضبوطة. يُرجى ضبطها ثم إعادة تحميل الصفحة.",
};
