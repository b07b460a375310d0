import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "تنزيل الكل",
  lead: "ملف ZIP يضم كل فاتورة وكل إشعار دائن بصيغة PDF، مع فهرس يُفتح في برنامج الجداول لديكم.",
  year: "السنة",
  allYears: "كل السنوات",
  counting: "جارٍ البحث عن المستندات",
  count:
    "{n, plural, =0 {لا توجد مستندات لهذه السنة.} one {مستند واحد للتنزيل.} two {مستندان للتنزيل.} few {# مستندات للتنزيل.} many {# مستندًا للتنزيل.} other {# مستند للتنزيل.}}",
  progress: "إعداد الملف",
  done: "{done} من أصل {of}",
  start: "تنزيل ملف ZIP",
  stop: "إيقاف",
  close: "إلغاء",
  retry: "إعادة المحاولة",
  failed: "تعذّر إعداد أحد المستندات. لم يُحفظ أي ملف. يُرجى إعادة المحاولة بعد قليل.",
  file: "فواتير",
  saved:
    "{n, plural, =0 {لم يُنزَّل أي مستند} one {تم تنزيل مستند واحد} two {تم تنزيل مستندين} few {تم تنزيل # مستندات} many {تم تنزيل # مستندًا} other {تم تنزيل # مستند}}: {file}",
};
