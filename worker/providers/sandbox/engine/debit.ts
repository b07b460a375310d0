import { DAY } from "../../../../shared/time.ts";
import type { PaymentOutcome, SnapshotInvoice } from "../../provider.ts";
import { debitAnswer } from "../test-cards.ts";
import { putAction, type Work } from "../work.ts";
import { shownMethod } from "./bank.ts";
import { recordAttempt } from "./invoice.ts";

/**
 * Asks the customer's bank for a direct debit, which it answers after days: until then the attempt is
 * `pending`. `null` where the method on file answers at once. One that is under way is not asked again.
 */
export function startDebit(work: Work, invoice: SnapshotInvoice): PaymentOutcome | null {
  const running = openDebit(work, invoice.id);
  if (running) return { kind: "processing", reference: running.id };
  const { account } = work;
  const answer = account.card && debitAnswer(account.card.number);
  if (!answer) return null;
  const at = work.at + answer.days * DAY;
  const id = work.newId("act");
  putAction(work, {
    id,
    providerCustomerId: account.id,
    purpose: { kind: "debit", invoiceId: invoice.id, answersAt: at, declineCode: answer.declineCode },
    wants: "bank",
    state: "open",
    outcome: null,
    returnUrl: null,
    createdAt: work.at,
  });
  account.debits = [...(account.debits ?? []), { actionId: id, at }].sort((a, b) => a.at - b.at);
  recordAttempt(
    work,
    invoice,
    {
      status: "pending",
      declineCode: null,
      method: shownMethod(account.card),
      mandate: account.card?.mandate ?? null,
    },
    false,
  );
  return { kind: "processing", reference: id };
}

/** Whether an invoice waits on the bank. */
export function openDebit(work: Work, invoiceId: string) {
  return [...work.actions.values()].find(
    ({ state, purpose }) => state === "open" && purpose.kind === "debit" && purpose.invoiceId === invoiceId,
  );
}
