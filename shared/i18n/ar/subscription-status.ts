import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "نشط",
  trialing:
    "تجربة، {days, plural, =0 {اليوم الأخير} one {يتبقى يوم واحد} two {يتبقى يومان} few {تتبقى # أيام} many {يتبقى # يومًا} other {يتبقى # يوم}}",
  past_due: "دفعة متأخرة",
  to_finish: "دفعة غير مكتملة",
  canceling: "إلغاء مبرمج",
  ended: "منتهٍ",
  not_begun: "لم يبدأ",
  paused: "متوقف مؤقتًا",
};
