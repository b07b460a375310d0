import { type Due, nextDue } from "../../../domain/next-due.ts";
import type { Account } from "../account.ts";
import { runningSubscription, type Work } from "../work.ts";
import { announceDebit, announcementAt } from "./announce-debit.ts";
import { answerDebit } from "./answer-debit.ts";
import { endPeriod } from "./end-period.ts";
import { retry } from "./retry.ts";
import { reverse } from "./reverse.ts";

export interface AccountDue {
  at: number;
  kind: Due["kind"] | "debit" | "reversal" | "announcement";
}

/**
 * What happens to an account next by itself; a bank's answers and the announcement of a debit come before what
 * else is due at once.
 */
export function nextDueOf(account: Account): AccountDue | null {
  const subscription = runningSubscription(account);
  const [debit] = account.debits ?? [];
  const [reversal] = account.reversals ?? [];
  const announcedAt = subscription && announcementAt(account, subscription);
  const all: (AccountDue | null | undefined)[] = [
    debit && { at: debit.at, kind: "debit" },
    reversal && { at: reversal.at, kind: "reversal" },
    announcedAt === null ? null : { at: announcedAt, kind: "announcement" },
    subscription && nextDue(subscription),
  ];
  return all.reduce<AccountDue | null>(
    (first, due) => (due && (!first || due.at < first.at) ? due : first),
    null,
  );
}

/** Does the one thing that is due at `work.at`. */
export function runDue(work: Work): void {
  const due = nextDueOf(work.account);
  if (!due || due.at > work.at) return;
  const subscription = runningSubscription(work.account);
  if (due.kind === "debit") answerDebit(work);
  else if (due.kind === "reversal") reverse(work);
  else if (subscription && due.kind === "announcement") announceDebit(work, subscription);
  else if (subscription && due.kind === "retry") retry(work, subscription);
  else if (subscription) endPeriod(work, subscription);
}
