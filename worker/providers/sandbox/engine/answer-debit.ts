import type { PaymentOutcome } from "../../provider.ts";
import { putAction, type Work } from "../work.ts";
import { paidAfterAll, refused } from "./collect.ts";
import { recordAttempt } from "./invoice.ts";

/** The bank's answer to the debit that is due: paid, or refused days later, as if it were refused now. */
export function answerDebit(work: Work): void {
  const [due, ...later] = work.account.debits ?? [];
  work.account.debits = later;
  const action = due && work.actions.get(due.actionId);
  if (action?.purpose.kind !== "debit" || action.state !== "open") return;
  const { invoiceId, declineCode } = action.purpose;
  const outcome: PaymentOutcome =
    declineCode === null ? { kind: "succeeded" } : { kind: "declined", declineCode };
  putAction(work, { ...action, state: "done", outcome });
  const invoice = work.invoices.get(invoiceId);
  if (invoice?.status !== "open") return;
  const { method = null, mandate = null } = invoice.payments[0] ?? {};
  const status = declineCode === null ? "succeeded" : "failed";
  const answered = recordAttempt(work, invoice, { status, declineCode, method, mandate }, true);
  if (status === "succeeded") paidAfterAll(work, answered);
  else refused(work, answered);
}
