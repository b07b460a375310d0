import type { PaymentMethod } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";

export type Card = Extract<PaymentMethod, { kind: "card" }>;

/** Until when a card is good, and whether that wants attention: in its last month, and after it. */
export function cardExpiry(billing: Billing, card: Card): { text: string; soon: boolean } {
  const { format, today } = billing;
  const say = billing.speak("rest", rest);
  const left = monthsLeft(card, today);
  const month = format.month(`${card.expYear}-${String(card.expMonth).padStart(2, "0")}`);
  if (left > 0) return { text: say("expires", { month }), soon: false };
  return { text: left < 0 ? say("expired", { month }) : say("expiring"), soon: true };
}

/** Whole months from the one of `today` (`YYYY-MM-DD`) to a card's last one: 0 in it, negative after. */
function monthsLeft({ expMonth, expYear }: Card, today: string): number {
  return expYear * 12 + expMonth - Number(today.slice(0, 4)) * 12 - Number(today.slice(5, 7));
}
