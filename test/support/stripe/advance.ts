import { nextDueOf, runDue } from "../../../worker/providers/sandbox/engine/run-due.ts";
import { note, useCard } from "./billing.ts";
import { dispute } from "./disputes.ts";
import { expire, nextExpiry } from "./expiry.ts";
import { answerDebit, nextAnswer } from "./intents.ts";
import type { Sim, SimCustomer } from "./state.ts";

/**
 * Moves a test clock on, or the time that customers without one live by: what falls due for its customers
 * happens at its own instant.
 */
export function advance(sim: Sim, clock: string | null, to: number): void {
  while (advanceStep(sim, clock, to) !== null);
}

/**
 * Moves a test clock on to the next thing that falls due, or to the end. Answers the customer to whom it
 * happened; `null` when the clock stands at the end.
 */
export function advanceStep(sim: Sim, clock: string | null, to: number): string | null {
  const due = nextDue(sim, clock, to);
  if (clock) sim.clocks.set(clock, due?.at ?? to);
  if (!due) return null;
  fallDue(sim, due.customer, due.at);
  return due.customer.id;
}

export function nextDue(
  sim: Sim,
  clock: string | null,
  to: number,
): { customer: SimCustomer; at: number } | undefined {
  return [...sim.customers.values()]
    .filter((one) => one.testClock === clock && !one.deleted)
    .flatMap((customer) => {
      const all = [nextDueOf(customer.work.account), nextExpiry(customer), nextAnswer(customer)];
      const at = Math.min(...all.map((due) => due?.at ?? Number.POSITIVE_INFINITY));
      return at <= to ? [{ customer, at }] : [];
    })
    .sort((a, b) => a.at - b.at)[0];
}

export function fallDue(sim: Sim, customer: SimCustomer, at: number): void {
  const expiry = nextExpiry(customer);
  if (expiry && expiry.at <= at) {
    expire(customer, expiry);
    return;
  }
  const answer = nextAnswer(customer);
  if (answer && answer.at <= at) {
    answerDebit(sim, customer, answer.intent);
    return;
  }
  const { work } = customer;
  work.at = at;
  if (nextDueOf(work.account)?.kind === "reversal") {
    dispute(sim, customer);
    return;
  }
  const running = work.account.subscriptions[0];
  useCard(customer, running && customer.subscriptions.get(running.id));
  const before = new Set(work.invoices.keys());
  runDue(work);
  for (const [id, one] of work.invoices) {
    if (!before.has(id)) note(sim, customer, one, "subscription_cycle");
  }
}
