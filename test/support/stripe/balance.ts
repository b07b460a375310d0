import { type Metadata, nowOf, type Sim, type SimBalanceTransaction, type SimCustomer } from "./state.ts";

/** Changes a customer's credit: below nothing is in their favour. */
export function adjustBalance(
  sim: Sim,
  customer: SimCustomer,
  amount: number,
  more: { description?: string | null; metadata?: Metadata } = {},
): SimBalanceTransaction {
  const { account, credit } = customer.work;
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
  const { id, created: at } = transaction;
  const currency = account.currency ?? "EUR";
  credit.push({
    id,
    at,
    kind: "adjusted",
    currency,
    amount: -amount,
    balanceAfter: account.balance,
    invoiceId: null,
  });
  return transaction;
}
