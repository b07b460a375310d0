import type Stripe from "stripe";
import type { SnapshotCreditEntry } from "../../../../worker/providers/provider.ts";
import { type SimCustomer, seconds } from "../state.ts";
import type { Shape } from "./shape.ts";

const TYPES: Record<SnapshotCreditEntry["kind"], Stripe.CustomerBalanceTransaction.Type> = {
  credited: "applied_to_invoice",
  used: "applied_to_invoice",
  returned: "unapplied_from_invoice",
  adjusted: "adjustment",
};

/** Stripe counts what the customer owes: a credit of theirs is negative. */
export function renderBalanceTransaction(
  customer: SimCustomer,
  entry: SnapshotCreditEntry,
): Shape<Stripe.CustomerBalanceTransaction> {
  const adjustment = customer.balanceTransactions.find(({ id }) => id === entry.id);
  return {
    id: entry.id,
    object: "customer_balance_transaction",
    type: TYPES[entry.kind],
    amount: -entry.amount,
    ending_balance: entry.balanceAfter === 0 ? 0 : -entry.balanceAfter,
    currency: entry.currency.toLowerCase(),
    created: seconds(entry.at),
    customer: customer.id,
    description: adjustment?.description ?? null,
    metadata: adjustment?.metadata ?? {},
    invoice: entry.invoiceId,
    credit_note: null,
  };
}
