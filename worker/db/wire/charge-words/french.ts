import type { ChargeWords } from "./charge-words.ts";

export const french: ChargeWords = {
  calendar: (seller) => `Prélèvements ${seller}`,
  summary: (seller, { description }, amount) => `${seller}\u00a0: ${amount} (${description})`,
  kind: {
    retry: "Nouvelle tentative de paiement de la facture en attente",
    trial_end: "Fin de l’essai, premier paiement",
    scheduled_change: "Changement de forfait programmé",
    renewal: "Renouvellement",
  },
  taxed: (total, tax) => `${total} TTC, dont ${tax} de TVA`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Remise ${note.code}\u00a0: −${money(note.amount)} HT`;
      case "discount_ended":
        return `La remise ${note.code} est terminée`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Crédit utilisé\u00a0: ${money(note.amount)}, reste ${money(note.left)}`;
    }
  },
};
