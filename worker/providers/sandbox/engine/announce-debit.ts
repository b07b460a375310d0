import { DAY } from "../../../../shared/time.ts";
import type { Subscription } from "../../../domain/subscription.ts";
import type { Account } from "../account.ts";
import { emit, type Work } from "../work.ts";

/**
 * When the debit of the next period is announced, `null` when none is to come or it was: as many days before as
 * the account's mandate says. An account number that came later is announced at once.
 */
export function announcementAt(account: Account, subscription: Subscription): number | null {
  const { card, announcedFor } = account;
  const { periodStart, periodEnd, cancellation, status } = subscription;
  if (card?.mandate === undefined || cancellation !== null || announcedFor === periodEnd) return null;
  if (status !== "active" && status !== "trialing") return null;
  const { noticeDays = 0, since = periodStart } = card;
  return Math.max(periodStart, since, periodEnd - noticeDays * DAY);
}

export function announceDebit(work: Work, { periodEnd }: Subscription): void {
  work.account.announcedFor = periodEnd;
  emit(work, "invoice.upcoming");
}
