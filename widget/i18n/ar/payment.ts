import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined: "رفض البنك دفع {amount}. لم يُقتطع أي مبلغ. يُرجى تجربة بطاقة أخرى.",
  unknown: "لم يستجب الخادم. نتحقق الآن من إتمام الدفع؛ يُرجى عدم الدفع مرة ثانية.",
  changed: "باقتكم الآن هي {plan}.",
  paid: "قُبل دفع مبلغ {amount}.",
  paidText: "اقتُطع مبلغ {amount} من {method}.",
  processing: "دفعتكم بمبلغ {amount} قيد المعالجة.",
  processingText: "قد يستغرق البنك بضعة أيام. يُرجى عدم الدفع مرة ثانية.",

  bankTitle: "يطلب البنك تأكيدًا منكم",
  bankText:
    "يُرجى الموافقة على دفع {amount} في تطبيق البنك. ما لم يتم ذلك، لا يُقتطع أي مبلغ ولا تتغير باقتكم.",
  bankGo: "المتابعة مع البنك",
  bankLeave: "إلغاء",
  bankWait: "بانتظار البنك",
  bankFailed: "لم يكتمل التأكيد. تبقى باقتكم {plan}.",
  bankFailedNew: "لم يكتمل التأكيد. لم يُقتطع أي مبلغ.",
  back: "العودة إلى الفوترة",
  bankFailedCard: "لم يكتمل التأكيد. لم يُقتطع أي مبلغ. يُرجى إعادة المحاولة أو استخدام بطاقة أخرى.",
  cardTitle: "وسيلة الدفع",
  cardPay: "تأكيد ودفع {amount}",
  cardPaying: "جارٍ الدفع",
  payNow: "تأكيد دفع {amount}",
};
