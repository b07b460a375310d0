import type { ChargeWords } from "./charge-words.ts";

export const arabic: ChargeWords = {
  calendar: (seller) => `اقتطاعات ${seller}`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "محاولة جديدة لدفع الفاتورة المستحقة",
    trial_end: "نهاية الفترة التجريبية، الدفعة الأولى",
    scheduled_change: "تغيير مبرمج للباقة",
    renewal: "تجديد",
  },
  taxed: (total, tax) => `${total} شامل الضريبة، منها ${tax} ضريبة القيمة المضافة`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `الخصم ${note.code}: ${money(note.amount)} دون الضريبة`;
      case "discount_ended":
        return `انتهى الخصم ${note.code}`;
      case "scheduled_change":
        return `${note.from.plan.name} ← ${note.to.plan.name}`;
      case "credit_applied":
        return `الرصيد الدائن المستخدم: ${money(note.amount)}، والمتبقي ${money(note.left)}`;
    }
  },
};
