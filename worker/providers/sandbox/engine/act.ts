import type { PaymentOutcome } from "../../provider.ts";
import type { Action } from "../account.ts";
import type { Card } from "../test-cards.ts";
import { emit, putAction, type Work } from "../work.ts";
import { goOnWithChange } from "./change.ts";
import { keepCard } from "./methods.ts";
import { goOnWithPayment } from "./pay-invoice.ts";
import { giveUp } from "./waiting.ts";

/** The customer entered a card: it becomes the default, and what waited for it goes on. */
export function enterCard(work: Work, action: Action, card: Card): Action {
  keepCard(work, card.brand === "sepa_debit" ? withMandate(work, card) : card);
  emit(work, "payment_method.attached");
  return goOn(work, action);
}

/** A mandate is given with the account number: another one for each bank account. */
function withMandate({ account, settings, at }: Work, card: Card): Card {
  const mandate = `MD-${account.id.slice(-6).toUpperCase()}-${card.last4}`;
  return { ...card, mandate, noticeDays: settings.debitNoticeDays, since: at };
}

/** The customer's answer to their bank. Refusing leaves everything as it was. */
export function answerConfirmation(work: Work, action: Action, approve: boolean): Action {
  if (approve) return goOn(work, action);
  giveUp(work, action, "authentication_failed");
  emit(work, "action.refused", invoiceIds(action));
  return work.actions.get(action.id) ?? action;
}

function goOn(work: Work, action: Action): Action {
  const outcome = outcomeOf(work, action);
  if (outcome.kind === "requires_action") return work.actions.get(action.id) ?? action;
  emit(work, "action.done", invoiceIds(action));
  return putAction(work, { ...action, state: "done", outcome });
}

function outcomeOf(work: Work, action: Action): PaymentOutcome {
  switch (action.purpose.kind) {
    case "setup":
      return { kind: "succeeded" };
    case "change":
      return goOnWithChange(work, action.purpose.change, action);
    case "debit":
      return { kind: "processing", reference: action.id };
    case "payment":
      return goOnWithPayment(work, action.purpose.invoiceId, action);
  }
}

function invoiceIds(action: Action): string[] {
  return action.purpose.kind === "payment" ? [action.purpose.invoiceId] : [];
}
