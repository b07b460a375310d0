import { DAY } from "../../../shared/time.ts";
import type { SnapshotPayment } from "../../../worker/providers/provider.ts";
import { askBank, shownMethod } from "../../../worker/providers/sandbox/engine/bank.ts";
import { foresee } from "../../../worker/providers/sandbox/engine/reverse.ts";
import { type Card, debitAnswer } from "../../../worker/providers/sandbox/test-cards.ts";
import { REPAYS } from "../../../worker/providers/stripe/attempts.ts";
import { cardError } from "./refusal.ts";
import { nowOf, type Sim, type SimCustomer, type SimIntent } from "./state.ts";

/** Charges a payment of its own with the customer at the screen. Throws what Stripe answers to a decline. */
export function confirmIntent(sim: Sim, customer: SimCustomer, intent: SimIntent, card: Card): void {
  const debit = debitAnswer(card.number);
  const answer = askBank(card, "present");
  const method = shownMethod(card);
  if (debit) {
    intent.debit = { at: nowOf(sim, customer) + debit.days * DAY, declineCode: debit.declineCode };
    note(sim, customer, intent, { status: "pending", declineCode: null, method });
  } else if (answer === "succeeds") {
    note(sim, customer, intent, { status: "succeeded", declineCode: null, method });
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
  end(sim, customer, intent, approve ? null : "authentication_failed");
}

/** The debit of a payment of its own that a bank answers next. */
export function nextAnswer({ intents }: SimCustomer): { at: number; intent: SimIntent } | null {
  const all = intents.flatMap((intent) => (intent.debit ? { at: intent.debit.at, intent } : []));
  return all.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** The bank's answer to a debit, days after it was asked. */
export function answerDebit(sim: Sim, customer: SimCustomer, intent: SimIntent): void {
  const { debit } = intent;
  intent.debit = null;
  if (debit) end(sim, customer, intent, debit.declineCode);
}

/** The last payment has an end: it is known by a charge of its own. */
function end(sim: Sim, customer: SimCustomer, intent: SimIntent, declineCode: string | null): void {
  const [last, ...earlier] = intent.payments;
  intent.payments = earlier;
  const method = last?.method ?? null;
  note(sim, customer, intent, { status: declineCode === null ? "succeeded" : "failed", declineCode, method });
}

function note(
  sim: Sim,
  customer: SimCustomer,
  intent: SimIntent,
  attempt: Pick<SnapshotPayment, "status" | "declineCode" | "method">,
): void {
  const { amount, metadata } = intent;
  const payment = { id: sim.newId("ch"), amount, at: nowOf(sim, customer), ...attempt };
  intent.payments.unshift(payment);
  customer.work.at = payment.at;
  if (payment.status === "succeeded") foresee(customer.work, metadata[REPAYS] ?? "", payment);
}
