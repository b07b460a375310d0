import type { Money, PaymentMethod } from "../shared/api/types/index.ts";

/** What was chosen in the change of plan, to go on with. */
export interface PlanChoice {
  priceId: string;
  /** As many seats as now when it is missing. */
  quantity?: number;
  couponCode?: string;
}

/** Why the customer left for a page where a card is entered or a payment is confirmed. */
export type Return =
  /** To give the card of a change or a payment that waits for it, or to confirm it. */
  | { changeId: string; amount: Money; before: string | null }
  /** To give a card for the payments to come: what paid until then, and the choice of plan that goes on with it. */
  | { method: PaymentMethod | null; choice: PlanChoice | null };

const key = (customerId: string): string => `chets-billing:return:${customerId}`;

/** What Stripe writes into the address that it leads back to; a client secret is not to stay there. */
const STRIPE = ["payment_intent", "setup_intent"].flatMap((intent) => [intent, `${intent}_client_secret`]);

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

/** Takes what Stripe wrote out of the page's address, and answers how it said that it went. */
export function takeStripeWords(): string | null {
  const url = new URL(location.href);
  const status = url.searchParams.get("redirect_status");
  if (!STRIPE.some((name) => url.searchParams.has(name))) return null;
  for (const name of [...STRIPE, "redirect_status", "source_type"]) url.searchParams.delete(name);
  history.replaceState(history.state, "", url);
  return status;
}
