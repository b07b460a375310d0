import type { SnapshotPayment } from "../../../worker/providers/provider.ts";
import { askBank, shownMethod } from "../../../worker/providers/sandbox/engine/bank.ts";
import type { Card } from "../../../worker/providers/sandbox/test-cards.ts";
import { cardError } from "./refusal.ts";
import { nowOf, type Sim, type SimCustomer, type SimIntent } from "./state.ts";

/** Charges a payment of its own with the customer at the screen. Throws what Stripe answers to a decline. */
export function confirmIntent(sim: Sim, customer: SimCustomer, intent: SimIntent, card: Card): void {
  const answer = card.mandate === undefined ? askBank(card, "present") : "asks_the_bank";
  const method = shownMethod(card);
  if (answer === "succeeds") note(sim, customer, intent, { status: "succeeded", declineCode: null, method });
  else if (answer === "asks_the_bank") {
    note(sim, customer, intent, { status: "pending", declineCode: null, method });
  } else if (answer === "wants_confirmation") {
    note(sim, customer, intent, { status: "requires_action", declineCode: null, method });
  } else {
    note(sim, customer, intent, { status: "failed", declineCode: answer.declineCode, method });
    throw cardError(
      "card_declined",
      answer.declineCode === "card_declined" ? "generic_decline" : answer.declineCode,
    );
  }
}

/** The bank's question, answered. */
export function answerIntent(sim: Sim, customer: SimCustomer, intent: SimIntent, approve: boolean): void {
  const [last, ...earlier] = intent.payments;
  intent.payments = earlier;
  const method = last?.method ?? null;
  const status = approve ? "succeeded" : "failed";
  note(sim, customer, intent, { status, declineCode: approve ? null : "authentication_failed", method });
}

function note(
  sim: Sim,
  customer: SimCustomer,
  intent: SimIntent,
  attempt: Pick<SnapshotPayment, "status" | "declineCode" | "method">,
): void {
  const { amount } = intent;
  intent.payments.unshift({ id: sim.newId("ch"), amount, at: nowOf(sim, customer), ...attempt });
}
