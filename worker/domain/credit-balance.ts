import { checkAmount } from "./amount.ts";

export interface BalanceUse {
  /** Taken from the balance; negative where the invoice added to it. */
  creditApplied: number;
  /** What is left to be paid by the customer, never negative. */
  due: number;
  balanceAfter: number;
}

/**
 * Settles an invoice's total against the customer's credit. Credit is used before a means of payment
 * is; a negative total is carried to the balance and not paid out.
 *
 * Invariants: creditApplied + due = total; balance − creditApplied = balanceAfter; nothing is lost.
 */
export function useBalance(total: number, balance: number): BalanceUse {
  const due = Math.max(0, checkAmount(total) - Math.max(0, checkAmount(balance)));
  const creditApplied = checkAmount(total - due);
  return { creditApplied, due, balanceAfter: checkAmount(balance - creditApplied) };
}
