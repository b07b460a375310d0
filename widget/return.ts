/** What the customer had chosen when they left for the page where a card is entered. */
export interface Return {
  priceId: string;
}

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
