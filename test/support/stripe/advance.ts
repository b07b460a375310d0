import { nextDueOf, runDue } from "../../../worker/providers/sandbox/engine/run-due.ts";
import { note, useCard } from "./billing.ts";
import type { Sim, SimCustomer } from "./state.ts";

/** Moves a test clock on: what falls due for its customers happens at its own instant. */
export function advance(sim: Sim, clock: string, to: number): void {
  for (let due = nextDue(sim, clock, to); due; due = nextDue(sim, clock, to)) {
    const { customer, at } = due;
    sim.clocks.set(clock, at);
    fallDue(sim, customer, at);
  }
  sim.clocks.set(clock, to);
}

function nextDue(sim: Sim, clock: string, to: number): { customer: SimCustomer; at: number } | undefined {
  return [...sim.customers.values()]
    .filter((one) => one.testClock === clock && !one.deleted)
    .flatMap((customer) => {
      const next = nextDueOf(customer.work.account);
      return next && next.at <= to ? [{ customer, at: next.at }] : [];
    })
    .sort((a, b) => a.at - b.at)[0];
}

function fallDue(sim: Sim, customer: SimCustomer, at: number): void {
  const { work } = customer;
  work.at = at;
  const running = work.account.subscriptions[0];
  useCard(customer, running && customer.subscriptions.get(running.id));
  const before = new Set(work.invoices.keys());
  runDue(work);
  for (const [id, one] of work.invoices) {
    if (!before.has(id)) note(sim, customer, one, "subscription_cycle");
  }
}
