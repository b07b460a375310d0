import type { PaymentMethod } from "../../../../shared/api/types/index.ts";
import { type BankAnswer, type Card, findTestCard } from "../test-cards.ts";

/**
 * How the bank answers a charge: `present` with the customer at the screen, `absent` at a renewal or a
 * retry. Without a card there is nobody to ask.
 */
export function askBank(card: Card | null, customer: "present" | "absent"): BankAnswer {
  if (!card) return { declineCode: "no_payment_method" };
  return findTestCard(card.number)?.[customer] ?? { declineCode: "card_declined" };
}

/** The card as the rest of the world may see it: without its number. */
export function shownMethod(card: Card | null): PaymentMethod | null {
  if (!card) return null;
  const { brand, last4, expMonth, expYear, mandate } = card;
  if (brand === "sepa_debit") return { kind: brand, last4, ...(mandate && { mandate }) };
  return { kind: "card", brand, last4, expMonth, expYear };
}
