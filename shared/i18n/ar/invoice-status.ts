import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "مدفوعة",
  declined: "دفعة مرفوضة",
  open: "مستحقة الدفع",
  requires_action: "بانتظار التأكيد",
  pending: "قيد المعالجة",
  refunded: "مستردة",
  partially_refunded: "مستردة جزئيًا",
  void: "ملغاة",
  uncollectible: "متعذّر تحصيلها",
  draft: "قيد الإعداد",
  issued: "صادر",
};
