import type Stripe from "stripe";
import { type SimBalanceTransaction, type SimCustomer, seconds } from "../state.ts";
import type { Shape } from "./shape.ts";

export function renderBalanceTransaction(
  customer: SimCustomer,
  { id, amount, endingBalance, created, description, metadata }: SimBalanceTransaction,
): Shape<Stripe.CustomerBalanceTransaction> {
  return {
    id,
    object: "customer_balance_transaction",
    type: "adjustment",
    amount,
    ending_balance: endingBalance,
    currency: customer.work.account.currency?.toLowerCase() ?? "eur",
    created: seconds(created),
    customer: customer.id,
    description,
    metadata,
    invoice: null,
    credit_note: null,
  };
}
