import type { ChargeWords } from "./charge-words.ts";

export const english: ChargeWords = {
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
