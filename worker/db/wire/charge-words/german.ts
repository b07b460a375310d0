import type { ChargeWords } from "./charge-words.ts";

export const german: ChargeWords = {
  calendar: (seller) => `Abbuchungen ${seller}`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "Neuer Versuch für die unbezahlte Rechnung",
    trial_end: "Ende der Testphase, erste Zahlung",
    scheduled_change: "Vorgemerkter Tarifwechsel",
    renewal: "Verlängerung",
  },
  taxed: (total, tax) => `${total} brutto, davon ${tax} USt.`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Rabatt ${note.code}: −${money(note.amount)} netto`;
      case "discount_ended":
        return `Der Rabatt ${note.code} ist abgelaufen`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Verwendetes Guthaben: ${money(note.amount)}, es bleiben ${money(note.left)}`;
    }
  },
};
