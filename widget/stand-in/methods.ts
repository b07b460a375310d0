import type { Portal, SavedPaymentMethod } from "../../shared/api/types/index.ts";

/** Beside the one that pays: an account, and a card that has run out. */
const OTHERS: SavedPaymentMethod[] = [
  { id: "pm_2", kind: "sepa_debit", last4: "2606", mandate: "CHETS-2026-0042", default: false },
  {
    id: "pm_3",
    kind: "card",
    brand: "mastercard",
    last4: "4444",
    expMonth: 9,
    expYear: 2026,
    default: false,
  },
];

/** What is kept to pay with; nothing where nothing pays. */
export function methodsOf({ paymentMethod }: Portal): SavedPaymentMethod[] {
  return paymentMethod ? [{ ...paymentMethod, id: "pm_1", default: true }, ...OTHERS] : [];
}
