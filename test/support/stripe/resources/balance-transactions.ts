import { adjustBalance } from "../balance.ts";
import { findCustomer } from "../customers.ts";
import { text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { invalid } from "../refusal.ts";
import { renderBalanceTransaction } from "../render/balance-transaction.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";
import { metadata } from "../subscriptions.ts";

export function balanceTransactions(answer: Answer, sim: Sim): void {
  answer("get", "/v1/customers/:id/balance_transactions", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    const all = customer.work.credit.map((one) => renderBalanceTransaction(customer, one));
    return pageOf(all.reverse(), form);
  });
  answer("post", "/v1/customers/:id/balance_transactions", (form, { id }) => {
    const customer = findCustomer(sim, id ?? "");
    const amount = Number(text(form, "amount"));
    const currency = text(form, "currency");
    const { currency: fixed } = customer.work.account;
    if (!Number.isInteger(amount) || amount === 0) throw invalid("Invalid integer: amount");
    if (fixed && currency !== fixed.toLowerCase()) throw invalid("The currency is not the customer's.");
    adjustBalance(sim, customer, amount, {
      description: text(form, "description"),
      metadata: metadata(form),
    });
    const made = customer.work.credit.at(-1);
    return made && renderBalanceTransaction(customer, made);
  });
}
