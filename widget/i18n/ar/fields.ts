import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "جارٍ تحميل النموذج الآمن",
  safe: "تُدخل بياناتكم البنكية لدى Stripe: هذه الصفحة لا تطّلع عليها.",
  lost: "تعذّر تحميل النموذج الآمن. لم يُقتطع أي مبلغ. يُرجى التحقق من الاتصال ثم إعادة المحاولة.",
  refused: "تمنع هذه الصفحة فتح النموذج الآمن. لم يُقتطع أي مبلغ. يُرجى إبلاغ مسؤول نظامكم بذلك.",
  again: "إعادة المحاولة",
};
