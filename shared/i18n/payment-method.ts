import type { PaymentMethod } from "../api/types/index.ts";

const BRANDS: Record<string, string> = { amex: "American Express", cartes_bancaires: "CB", jcb: "JCB" };

/** `Visa •••• 4242`; `sepa` is the word for a direct debit. */
export function methodName(method: PaymentMethod, sepa: string): string {
  const name =
    method.kind === "card"
      ? (BRANDS[method.brand] ?? method.brand.replace(/^./, (letter) => letter.toUpperCase()))
      : sepa;
  return `${name} ••••\u00a0${method.last4}`;
}
