import type { Words } from "../../../shared/i18n/words.ts";
import type { billingDetails as french } from "../fr/billing-details.ts";

export const billingDetails: Words<typeof french> = {
  title: "بيانات الفوترة",
  lead: "تُعتمد في فواتيركم القادمة. أما الفواتير الصادرة فلا تتغير.",
  name: "الاسم التجاري",
  email: "البريد الإلكتروني",
  invoiceEmails: "نسخ من الفواتير إلى",
  invoiceEmailsHint: "عنوان واحد في كل سطر، كعنوان محاسبكم مثلًا.",
  siren: "رقم SIREN",
  vatId: "الرقم الضريبي (TVA)",
  orderReference: "مرجع أمر الشراء",
  line1: "العنوان",
  line2: "تتمة العنوان",
  postalCode: "الرمز البريدي",
  city: "المدينة",
  country: "البلد",
  optional: "(اختياري)",
  save: "حفظ",
  saving: "جارٍ الحفظ",
  cancel: "إلغاء",
  saved: "تم حفظ البيانات.",
  failed: "لم يستجب الخادم. ربما لم تُحفظ بياناتكم بعد: يُرجى إعادة المحاولة.",
  check:
    "{n, plural, =0 {لا حقول تحتاج إلى تصحيح.} one {حقل واحد يحتاج إلى تصحيح.} two {حقلان يحتاجان إلى تصحيح.} few {# حقول تحتاج إلى تصحيح.} many {# حقلًا تحتاج إلى تصحيح.} other {# حقل تحتاج إلى تصحيح.}}",
  required: "هذا الحقل إلزامي.",
  too_long: "هذا النص طويل جدًا.",
  invalid_siren: "رقم SIREN غير صالح. يُرجى التحقق من أرقامه التسعة.",
  invalid_vat_id: "الرقم الضريبي غير صالح. يُرجى التحقق من رمز البلد والمفتاح والأرقام.",
  invalid_email: "عنوان البريد الإلكتروني غير صالح.",
  invalid: "هذه القيمة غير مقبولة. يُرجى التحقق منها.",
};
