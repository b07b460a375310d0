import { recordAttempt } from "../../../worker/providers/sandbox/engine/invoice.ts";
import { findTestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import { attempt, paid } from "./billing.ts";
import { answerIntent, confirmIntent } from "./intents.ts";
import type { Simulator } from "./simulator.ts";
import { nowOf, type SimCustomer } from "./state.ts";

/** What Stripe's own fields in the page do with a client secret: a card is entered, for later or to pay with. */
export function enterCard({ sim }: Simulator, clientSecret: string, number: string): void {
  const id = clientSecret.replace(/_secret$/, "");
  for (const customer of sim.customers.values()) {
    const setup = customer.setups.find((one) => one.id === id);
    const invoice = invoiceOf(customer, id);
    const intent = customer.intents.find((one) => one.id === id);
    if (!setup && !invoice && !intent) continue;
    const method = addMethod(sim.newId("pm"), customer, number);
    if (setup) {
      setup.status = "succeeded";
      setup.methodId = method;
      return;
    }
    const { card } = customer.methods.at(-1) ?? {};
    if (intent && card) {
      confirmIntent(sim, customer, intent, card);
      return;
    }
    if (!invoice) continue;
    const extra = customer.subscriptions.get(invoice.subscriptionId ?? "");
    if (extra) extra.defaultMethod = method;
    customer.work.at = nowOf(sim, customer);
    customer.work.account.card = card ?? null;
    attempt(customer, invoice);
    return;
  }
  throw new Error(`nobody has ${clientSecret}`);
}

/** The bank's question, answered. */
export function confirm({ sim }: Simulator, clientSecret: string, approve: boolean): void {
  const id = clientSecret.replace(/_secret$/, "");
  for (const customer of sim.customers.values()) {
    const own = customer.intents.find((one) => one.id === id);
    if (own) {
      answerIntent(sim, customer, own, approve);
      return;
    }
    const invoice = invoiceOf(customer, id);
    const [last] = invoice?.payments ?? [];
    if (!invoice || last?.status !== "requires_action") continue;
    const { work } = customer;
    work.at = nowOf(sim, customer);
    const outcome = approve
      ? ({ status: "succeeded", declineCode: null } as const)
      : ({ status: "failed", declineCode: "authentication_failed" } as const);
    recordAttempt(work, invoice, { ...outcome, method: last.method }, true);
    if (approve) paid(customer, invoice.id);
    return;
  }
  throw new Error(`nothing waits for ${clientSecret}`);
}

function invoiceOf(customer: SimCustomer, intentId: string) {
  return [...customer.work.invoices.values()].find(
    (invoice) => customer.invoices.get(invoice.id)?.intentId === intentId && invoice.status === "open",
  );
}

/** Keeps a test card as one of a customer's means of payment. Answers its id. */
export function addMethod(id: string, customer: SimCustomer, number: string): string {
  const card = findTestCard(number);
  if (!card) throw new Error(`${number} is no test card`);
  const { number: digits, brand } = card;
  const byDebit = brand === "sepa_debit" ? { mandate: `mandate_${id}` } : {};
  customer.methods.push({
    id,
    card: { number: digits, brand, last4: digits.slice(-4), expMonth: 8, expYear: 2030, ...byDebit },
  });
  return id;
}
