import type { Page } from "./invoice.ts";
import type { Money } from "./money.ts";

/**
 * Why a customer's credit changed: a change gave back more than it charged (`credited`), an invoice was paid
 * with it (`used`), such an invoice came to nothing or was refunded (`returned`), or the seller changed it by
 * hand (`adjusted`).
 */
export type CreditKind = "credited" | "used" | "returned" | "adjusted";

/** One line of `GET /v1/credit-ledger`. */
export interface CreditEntry {
  id: string;
  at: string;
  /** `YYYY-MM-DD` in the seller's zone. */
  date: string;
  kind: CreditKind;
  /** Positive in the customer's favour. */
  amount: Money;
  balanceAfter: Money;
  /** The invoice or credit note that it came with; its number is `null` until it is issued. */
  invoice: { id: string; number: string | null } | null;
}

/** Newest first. `balance` is what is left to be used now, `null` for a customer who never subscribed. */
export interface CreditLedger extends Page<CreditEntry> {
  balance: Money | null;
}
