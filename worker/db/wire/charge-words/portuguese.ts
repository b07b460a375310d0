import type { ChargeWords } from "./charge-words.ts";

export const portuguese: ChargeWords = {
  calendar: (seller) => `Cobranças ${seller}`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "Nova tentativa da fatura por pagar",
    trial_end: "Fim da avaliação, primeiro pagamento",
    scheduled_change: "Mudança de plano prevista",
    renewal: "Renovação",
  },
  taxed: (total, tax) => `${total} com IVA, dos quais ${tax} de IVA`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Desconto ${note.code}: −${money(note.amount)} sem IVA`;
      case "discount_ended":
        return `O desconto ${note.code} terminou`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Crédito utilizado: ${money(note.amount)}, restam ${money(note.left)}`;
    }
  },
};
