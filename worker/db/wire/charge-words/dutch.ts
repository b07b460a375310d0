import type { ChargeWords } from "./charge-words.ts";

export const dutch: ChargeWords = {
  calendar: (seller) => `Afschrijvingen ${seller}`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "Nieuwe poging voor de onbetaalde factuur",
    trial_end: "Einde van de proefperiode, eerste betaling",
    scheduled_change: "Geplande wijziging van abonnement",
    renewal: "Verlenging",
  },
  taxed: (total, tax) => `${total} incl. btw, waarvan ${tax} btw`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Korting ${note.code}: −${money(note.amount)} excl. btw`;
      case "discount_ended":
        return `De korting ${note.code} is afgelopen`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Gebruikt tegoed: ${money(note.amount)}, er blijft ${money(note.left)} over`;
    }
  },
};
