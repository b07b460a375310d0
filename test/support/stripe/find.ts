import type { Subscription } from "../../../worker/domain/subscription.ts";
import type { SnapshotInvoice } from "../../../worker/providers/provider.ts";
import { missing } from "./refusal.ts";
import type { Sim, SimCustomer, SimIntent, SimMethod, SimSchedule, SimSetup } from "./state.ts";
import { findSubscription } from "./subscriptions.ts";

/** A thing with the customer that it belongs to. */
type Owned<T> = [SimCustomer, T];

function ownerOf<T>(
  sim: Sim,
  what: string,
  id: string,
  look: (customer: SimCustomer) => T | undefined,
): Owned<T> {
  for (const customer of sim.customers.values()) {
    const found = look(customer);
    if (found === undefined) continue;
    return [customer, found];
  }
  throw missing(what, id);
}

export function invoiceBy(sim: Sim, id: string): Owned<SnapshotInvoice> {
  return ownerOf(sim, "invoice", id, (one) => one.work.invoices.get(id));
}

export function invoiceByIntent(sim: Sim, id: string): Owned<SnapshotInvoice> {
  return ownerOf(sim, "payment_intent", id, (one) =>
    [...one.work.invoices.values()].find((invoice) => one.invoices.get(invoice.id)?.intentId === id),
  );
}

export function ownIntentBy(sim: Sim, id: string): Owned<SimIntent> {
  return ownerOf(sim, "payment_intent", id, (one) => one.intents.find((intent) => intent.id === id));
}

export function subscriptionBy(sim: Sim, id: string): Owned<Subscription> {
  return ownerOf(sim, "subscription", id, (one) =>
    one.subscriptions.has(id) ? findSubscription(one, id) : undefined,
  );
}

export function scheduleBy(sim: Sim, id: string): Owned<SimSchedule> {
  return ownerOf(sim, "schedule", id, (one) => one.schedules.find((schedule) => schedule.id === id));
}

export function methodBy(sim: Sim, id: string): Owned<SimMethod> {
  return ownerOf(sim, "payment_method", id, (one) => one.methods.find((method) => method.id === id));
}

export function setupBy(sim: Sim, id: string): Owned<SimSetup> {
  return ownerOf(sim, "setup_intent", id, (one) => one.setups.find((setup) => setup.id === id));
}
