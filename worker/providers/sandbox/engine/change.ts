import { DomainError } from "../../../domain/errors.ts";
import type { Quote } from "../../../domain/quote.ts";
import {
  type ChangeOutcome,
  type LockedChange,
  type PaymentOutcome,
  ProviderRefused,
} from "../../provider.ts";
import type { Action } from "../account.ts";
import { emit, putSubscription, runningSubscription, type Work } from "../work.ts";
import { askBank, shownMethod } from "./bank.ts";
import { openDebit, startDebit } from "./debit.ts";
import { createInvoice, recordAttempt, voidInvoice } from "./invoice.ts";
import { basisOf } from "./preview.ts";
import { quoteTarget } from "./quote-target.ts";
import { giveUpWaiting, waitFor, waitingOutcome } from "./waiting.ts";

/** Starts a subscription or changes it at the locked price; a decline leaves everything as it was. */
export function change(work: Work, locked: LockedChange): ChangeOutcome {
  const quote = lockedQuote(work, locked);
  if (!quote) return { kind: "stale" };
  giveUpWaiting(work);
  return chargeAndApply(work, locked, quote, null);
}

/** Goes on with a change that waited for a card or a confirmation. */
export function goOnWithChange(work: Work, locked: LockedChange, action: Action): PaymentOutcome {
  const quote = lockedQuote(work, locked);
  if (!quote) return { kind: "declined", declineCode: "preview_stale" };
  // A first period that begins with the payment takes nothing of the paid time for the wait.
  const begins = runningSubscription(work.account) ? quote : quoteTarget(work, locked, work.at);
  return chargeAndApply(work, locked, begins, action);
}

/** The quote of the previewed instant if it is still the one that was shown; what can't be quoted any more is not. */
function lockedQuote(work: Work, locked: LockedChange): Quote | null {
  try {
    const quote = quoteTarget(work, locked, locked.at);
    const same =
      basisOf(work, quote) === locked.basis &&
      quote.effective === locked.effective &&
      quote.bill.due === locked.dueNow;
    return same ? quote : null;
  } catch (error) {
    if (error instanceof ProviderRefused || error instanceof DomainError) return null;
    throw error;
  }
}

function chargeAndApply(work: Work, locked: LockedChange, quote: Quote, from: Action | null): PaymentOutcome {
  const { card } = work.account;
  const purpose = { kind: "change", change: locked } as const;
  // The bank may still pay that invoice: it can't be given up for another.
  if (quote.replacesInvoiceId !== null && openDebit(work, quote.replacesInvoiceId)) {
    return { kind: "declined", declineCode: "payment_processing" };
  }
  if (quote.bill.due > 0) {
    if (!card) return waitingOutcome(work, waitFor(work, "card", purpose, from, locked.returnUrl));
    const answer = from?.wants === "confirmation" ? "succeeds" : askBank(card, "present");
    if (answer === "wants_confirmation") {
      return waitingOutcome(work, waitFor(work, "confirmation", purpose, from, locked.returnUrl));
    }
    if (answer !== "succeeds") return { kind: "declined", declineCode: answer.declineCode };
  }
  return apply(work, quote);
}

/** A direct debit is trusted: the plan is theirs while the bank is still asked. */
function apply(work: Work, quote: Quote): PaymentOutcome {
  const { account } = work;
  const { subscription, bill } = quote;
  const starts = runningSubscription(account) === null;
  account.currency ??= bill.currency;
  putSubscription(work, subscription);
  emit(work, starts ? "subscription.created" : "subscription.updated");
  if (bill.lines.length === 0) return { kind: "succeeded" };
  if (quote.replacesInvoiceId !== null) voidInvoice(work, quote.replacesInvoiceId);
  const invoice = createInvoice(work, subscription, bill);
  if (invoice.status === "paid") return { kind: "succeeded" };
  const debit = startDebit(work, invoice);
  if (debit) return debit;
  recordAttempt(
    work,
    invoice,
    { status: "succeeded", declineCode: null, method: shownMethod(account.card) },
    false,
  );
  return { kind: "succeeded" };
}
