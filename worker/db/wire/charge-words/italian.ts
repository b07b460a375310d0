import type { ChargeWords } from "./charge-words.ts";

export const italian: ChargeWords = {
  calendar: (seller) => `Addebiti ${seller}`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "Nuovo tentativo per la fattura non pagata",
    trial_end: "Fine della prova, primo pagamento",
    scheduled_change: "Cambio di piano previsto",
    renewal: "Rinnovo",
  },
  taxed: (total, tax) => `${total} IVA inclusa, di cui ${tax} di IVA`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Sconto ${note.code}: −${money(note.amount)} IVA esclusa`;
      case "discount_ended":
        return `Lo sconto ${note.code} è terminato`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Credito utilizzato: ${money(note.amount)}, restano ${money(note.left)}`;
    }
  },
};
