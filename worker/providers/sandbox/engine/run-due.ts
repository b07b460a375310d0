import { type Due, nextDue } from "../../../domain/next-due.ts";
import type { Account } from "../account.ts";
import { runningSubscription, type Work } from "../work.ts";
import { answerDebit } from "./answer-debit.ts";
import { endPeriod } from "./end-period.ts";
import { retry } from "./retry.ts";

export interface AccountDue {
  at: number;
  kind: Due["kind"] | "debit";
}

/** What happens to an account next by itself; a bank's answer comes before what else is due at once. */
export function nextDueOf(account: Account): AccountDue | null {
  const subscription = runningSubscription(account);
  const due = subscription && nextDue(subscription);
  const [debit] = account.debits ?? [];
  if (debit && (!due || debit.at <= due.at)) return { at: debit.at, kind: "debit" };
  return due;
}

/** Does the one thing that is due at `work.at`. */
export function runDue(work: Work): void {
  const due = nextDueOf(work.account);
  if (!due || due.at > work.at) return;
  const subscription = runningSubscription(work.account);
  if (due.kind === "debit") answerDebit(work);
  else if (subscription && due.kind === "retry") retry(work, subscription);
  else if (subscription) endPeriod(work, subscription);
}
