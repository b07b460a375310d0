import type { UpcomingCharge, UpcomingChargeNote } from "../../../shared/api/types/index.ts";
import { createFormat } from "../../../shared/i18n/format.ts";

type Money = (money: UpcomingCharge["total"]) => string;

/** How the events of a calendar of charges are called in one language. */
interface ChargeWords {
  calendar(seller: string): string;
  summary(seller: string, charge: UpcomingCharge, amount: string): string;
  kind: Record<UpcomingCharge["kind"], string>;
  taxed(total: string, tax: string): string;
  note(note: UpcomingChargeNote, money: Money): string;
}

const french: ChargeWords = {
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

const english: ChargeWords = {
  calendar: (seller) => `${seller} payments`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "Another attempt to pay the open invoice",
    trial_end: "End of the trial, first payment",
    scheduled_change: "Scheduled change of plan",
    renewal: "Renewal",
  },
  taxed: (total, tax) => `${total} VAT included, ${tax} of it VAT`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Discount ${note.code}: −${money(note.amount)} before VAT`;
      case "discount_ended":
        return `Discount ${note.code} has ended`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Credit used: ${money(note.amount)}, ${money(note.left)} left`;
    }
  },
};

const LANGUAGES: Record<string, ChargeWords> = { fr: french, en: english };

/** The words of a customer's language, French where there is none of it yet; money goes with the words. */
export function chargeWords(locale: string): { words: ChargeWords; money: Money } {
  const language = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES[language];
  return { words: words ?? french, money: createFormat(words ? locale : "fr", "UTC").money };
}
