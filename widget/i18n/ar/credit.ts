import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "الرصيد الدائن المتاح",
  lead: "ما يُعاد إليكم يُخصم من فواتيركم القادمة.",
  left: "سيُخصم {balance} من فواتيركم القادمة.",
  entries: "حركات الرصيد الدائن",
  loading: "جارٍ تحميل الرصيد الدائن",
  failed: "تعذّر تحميل الرصيد الدائن.",
  none: "لا حركات. سيظهر هنا ما يعيده إليكم تغيير الباقة.",
  credited: "أعاده تغيير الباقة",
  used: "استُخدم لدفع فاتورة",
  returned: "أعادته فاتورة ملغاة أو مستردّة",
  adjusted: "عدّله البائع",
  after: "المتبقي {balance}",
};
