import type { Sim, SimCustomer } from "./state.ts";

/** The bank takes a payment back, or may: Stripe says so of the charge, and changes nothing else. */
export function dispute(sim: Sim, { work, disputes }: SimCustomer): void {
  const [due, ...later] = work.account.reversals ?? [];
  work.account.reversals = later;
  if (!due) return;
  disputes.push({
    id: sim.newId("du"),
    invoiceId: due.invoiceId,
    chargeId: due.paymentId,
    status: due.kind === "return" ? "lost" : "needs_response",
    created: work.at,
  });
}
