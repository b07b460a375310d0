import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "تعذّر إعداد المستند. يُرجى إعادة المحاولة بعد قليل.",
  preparing: "جارٍ إعداد المستند…",
  invoiceSaved: "تم تنزيل الفاتورة: {file}",
  creditNoteSaved: "تم تنزيل الإشعار الدائن: {file}",
  acknowledgmentSaved: "تم تنزيل إفادة الإلغاء: {file}",
  undrawn: "لا يتضمّن أي خط هذه الأحرف، لذا يعرض ملف PDF الرمز □ ويحتفظ بالنص الأصلي: {characters}",
};
