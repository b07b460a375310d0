import type { Money } from "../shared/api/types/index.ts";

/** Why the customer left for a page where a card is entered. */
export type Return =
  /** To pay a choice that was not confirmed yet with another card. */
  | { priceId: string }
  /** To give the card of a change or a payment that waits for it. */
  | { changeId: string; amount: Money; before: string | null };

const key = (customerId: string): string => `chets-billing:return:${customerId}`;

/** Storage may be shut: then they start again from the first screen. */
export function rememberReturn(customerId: string, back: Return): void {
  try {
    sessionStorage.setItem(key(customerId), JSON.stringify(back));
  } catch {}
}

/** Taken once. */
export function takeReturn(customerId: string): Return | null {
  try {
    const kept = sessionStorage.getItem(key(customerId));
    sessionStorage.removeItem(key(customerId));
    return kept && JSON.parse(kept);
  } catch {
    return null;
  }
}
