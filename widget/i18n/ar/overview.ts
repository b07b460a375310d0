import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "الفوترة",
  loading: "جارٍ تحميل بيانات الفوترة",
  retry: "إعادة المحاولة",

  loadFailed: "تعذّر عرض الفوترة",
  noAnswer: "لم يستجب الخادم. لم يتغير اشتراككم ولم يُقتطع أي مبلغ.",
  sessionEnded: "انتهت صلاحية جلستكم. يُرجى إعادة تحميل الصفحة للمتابعة؛ لم يُفقد شيء.",
  notAllowed: "لا تملكون صلاحية الاطلاع على فوترة هذه المؤسسة.",
  reference: "المرجع الواجب ذكره لفريق الدعم:",

  offlineReason: "غير متاح دون اتصال",

  active: "نشط",
  plan: "الباقة الحالية",
  price: "{price} دون الضريبة {interval}",
  priceTaxed: "{price} شاملًا الضريبة {interval}",
  month: "شهريًا",
  year: "سنويًا",
  change: "تغيير الباقة",
  cancel: "إلغاء الاشتراك",

  nextCharge: "الاقتطاع القادم",
  nextChargeOn: "في {date}",
  nextChargeBy: "في {date}، {method}",
  noCharge: "لا يوجد",
  including: "شامل الضريبة",

  elapsed: "الفترة الجارية: مضى {days} من أصل {of} من الأيام",
  paidSince: "فترة مدفوعة منذ ",
  renewalOn: "التجديد في {date}",
  inDays:
    "{days, plural, =0 {، اليوم} =1 {، غدًا} two {، بعد يومين} few {، بعد # أيام} many {، بعد # يومًا} other {، بعد # يوم}}",

  history: "سجل المدفوعات",
  noHistory: "ستظهر فواتيركم هنا بعد أول دفعة.",
  date: "التاريخ",
  invoice: "الفاتورة",
  object: "البيان",
  state: "الحالة",
  amount: "المبلغ شامل الضريبة",
  actions: "الإجراءات",
  show: "عرض",
  download: "تنزيل",
  detailOf: "تفاصيل الفاتورة {number}",
  detailOn: "{date}، تفاصيل الفاتورة {number}",
  withoutNumber: "بلا رقم",
  shown: "{shown} من أصل {total}",
  count:
    "{n, plural, =0 {لا توجد فواتير} one {فاتورة واحدة} two {فاتورتان} few {# فواتير} many {# فاتورة} other {# فاتورة}}",
  older:
    "{n, plural, =0 {عرض السابق} =1 {عرض العنصر السابق} two {عرض العنصرين السابقين} few {عرض # عناصر سابقة} many {عرض # عنصرًا سابقًا} other {عرض # عنصر سابق}}",
  olderUnknown: "عرض ما سبق",
  noMatch: "لا توجد فاتورة مطابقة.",

  sepa: "اقتطاع SEPA",
};
