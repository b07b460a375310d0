import { type PaymentOutcome, ProviderRefused, type SnapshotInvoice } from "../../provider.ts";
import type { Action } from "../account.ts";
import { runningSubscription, type Work } from "../work.ts";
import { askBank, shownMethod } from "./bank.ts";
import { holdRetries, recovered } from "./collect.ts";
import { startDebit } from "./debit.ts";
import { recordAttempt } from "./invoice.ts";
import { giveUpWaiting, waitFor, waitingOutcome } from "./waiting.ts";

/** Pays an open invoice with the customer at the screen. One that is paid already answers `succeeded`. */
export function payInvoice(work: Work, invoiceId: string, returnUrl: string | null): PaymentOutcome {
  const invoice = work.invoices.get(invoiceId);
  if (!invoice) throw new ProviderRefused("unknown_invoice", `no invoice ${invoiceId}`);
  if (invoice.status === "paid") return { kind: "succeeded" };
  if (invoice.status !== "open") {
    throw new ProviderRefused("invoice_not_open", `${invoiceId} is ${invoice.status}`);
  }
  giveUpWaiting(work);
  return charge(work, work.invoices.get(invoiceId) ?? invoice, null, returnUrl);
}

/** Goes on with a payment that waited for a card or a confirmation. */
export function goOnWithPayment(work: Work, invoiceId: string, action: Action): PaymentOutcome {
  const invoice = work.invoices.get(invoiceId);
  if (!invoice || invoice.status === "paid") return { kind: "succeeded" };
  if (invoice.status !== "open") return { kind: "declined", declineCode: "invoice_not_open" };
  return charge(work, invoice, action, action.returnUrl);
}

function charge(
  work: Work,
  invoice: SnapshotInvoice,
  from: Action | null,
  returnUrl: string | null,
): PaymentOutcome {
  const { card } = work.account;
  const purpose = { kind: "payment", invoiceId: invoice.id } as const;
  if (!card) return waitingOutcome(work, waitFor(work, "card", purpose, from, returnUrl));
  const debit = startDebit(work, invoice);
  const subscription = runningSubscription(work.account);
  if (debit) {
    if (subscription) holdRetries(work, subscription, invoice.id);
    return debit;
  }
  const method = shownMethod(card);
  const confirmed = from?.wants === "confirmation";
  const answer = confirmed ? "succeeds" : askBank(card, "present");
  if (answer === "wants_confirmation") {
    recordAttempt(work, invoice, { status: "requires_action", declineCode: null, method }, false);
    return waitingOutcome(work, waitFor(work, "confirmation", purpose, from, returnUrl));
  }
  if (answer !== "succeeds") {
    recordAttempt(work, invoice, { status: "failed", declineCode: answer.declineCode, method }, false);
    return { kind: "declined", declineCode: answer.declineCode };
  }
  recordAttempt(work, invoice, { status: "succeeded", declineCode: null, method }, confirmed);
  if (subscription) recovered(work, subscription, invoice.id);
  return { kind: "succeeded" };
}
