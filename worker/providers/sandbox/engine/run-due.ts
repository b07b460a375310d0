import { type Due, nextDue } from "../../../domain/next-due.ts";
import type { Account } from "../account.ts";
import { runningSubscription, type Work } from "../work.ts";
import { endPeriod } from "./end-period.ts";
import { retry } from "./retry.ts";

/** What happens to an account next by itself. */
export function nextDueOf(account: Account): Due | null {
  const subscription = runningSubscription(account);
  return subscription && nextDue(subscription);
}

/** Does the one thing that is due at `work.at`. */
export function runDue(work: Work): void {
  const subscription = runningSubscription(work.account);
  const due = subscription && nextDue(subscription);
  if (!due || due.at > work.at) return;
  if (due.kind === "retry") retry(work, subscription);
  else endPeriod(work, subscription);
}
