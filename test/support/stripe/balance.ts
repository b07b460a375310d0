import { type Metadata, nowOf, type Sim, type SimBalanceTransaction, type SimCustomer } from "./state.ts";

/** Changes a customer's credit: below nothing is in their favour. */
export function adjustBalance(
  sim: Sim,
  customer: SimCustomer,
  amount: number,
  more: { description?: string | null; metadata?: Metadata } = {},
): SimBalanceTransaction {
  const { account } = customer.work;
  account.balance -= amount;
  const transaction: SimBalanceTransaction = {
    id: sim.newId("cbtxn"),
    amount,
    endingBalance: -account.balance,
    created: nowOf(sim, customer),
    description: more.description ?? null,
    metadata: more.metadata ?? {},
  };
  customer.balanceTransactions.push(transaction);
  return transaction;
}
