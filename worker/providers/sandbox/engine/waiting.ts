import { HOUR } from "../../../../shared/time.ts";
import type { PaymentOutcome } from "../../provider.ts";
import type { Action, ActionPurpose } from "../account.ts";
import { putAction, type Work } from "../work.ts";
import { recordAttempt } from "./invoice.ts";

/** How long a page waits: a locked price not as long as a card that is only kept. */
const PATIENCE: Record<ActionPurpose["kind"], number> = {
  setup: 24 * HOUR,
  change: HOUR,
  payment: HOUR,
  // The bank answers in its own time.
  debit: Number.POSITIVE_INFINITY,
};

export function stillWaits(action: Action, at: number): boolean {
  return action.state === "open" && at < action.createdAt + PATIENCE[action.purpose.kind];
}

/** Where the customer does what is waited for. */
export function actionUrl(origin: string, action: Pick<Action, "id" | "wants">): string {
  return `${origin}/sandbox/pay?${action.wants === "card" ? "setup" : "action"}=${action.id}`;
}

export function waitingOutcome(work: Work, action: Action): PaymentOutcome {
  if (action.wants === "bank") return { kind: "processing", reference: action.id };
  const url = actionUrl(work.settings.origin, action);
  return { kind: "requires_action", action: { kind: "redirect", url }, reference: action.id };
}

/** Opens a page, or lets the one that led here go on to wait for something else. */
export function waitFor(
  work: Work,
  wants: Action["wants"],
  purpose: ActionPurpose,
  from: Action | null,
  returnUrl: string | null,
): Action {
  for (const action of work.actions.values()) {
    if (action.state === "open" && !stillWaits(action, work.at)) giveUp(work, action, "expired");
  }
  return putAction(work, {
    id: from?.id ?? work.newId("act"),
    providerCustomerId: work.account.id,
    purpose,
    wants,
    state: "open",
    outcome: null,
    returnUrl,
    createdAt: work.at,
  });
}

/** Gives up one action; an attempt to pay that waited for it has failed. */
export function giveUp(work: Work, action: Action, declineCode: string): void {
  const outcome: PaymentOutcome = { kind: "declined", declineCode };
  putAction(work, { ...action, state: "abandoned", outcome });
  if (action.purpose.kind !== "payment") return;
  const invoice = work.invoices.get(action.purpose.invoiceId);
  const last = invoice?.payments[0];
  if (invoice?.status !== "open" || last?.status !== "requires_action") return;
  recordAttempt(work, invoice, { status: "failed", declineCode, method: last.method }, true);
}

/** A new change or payment takes the place of whatever still waits for the customer; a card page may stay. */
export function giveUpWaiting(work: Work): void {
  for (const action of work.actions.values()) {
    const waits = action.purpose.kind === "change" || action.purpose.kind === "payment";
    if (action.state === "open" && waits) giveUp(work, action, "abandoned");
  }
}
