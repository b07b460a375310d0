import type { SubscriptionStatus } from "../../shared/api/types/index.ts";

const ENDED: readonly SubscriptionStatus[] = ["canceled", "incomplete_expired"];

export function hasEnded(status: SubscriptionStatus): boolean {
  return ENDED.includes(status);
}

/**
 * The one subscription that a customer's pages speak of: the newest that has not ended, else the one
 * that ended last, else `null`.
 */
export function currentSubscription<
  T extends { status: SubscriptionStatus; createdAt: number; endedAt: number | null },
>(subscriptions: readonly T[]): T | null {
  const running = subscriptions.filter((candidate) => !hasEnded(candidate.status));
  if (running.length > 0) return latest(running, (candidate) => candidate.createdAt);
  return latest(subscriptions, (candidate) => candidate.endedAt ?? candidate.createdAt);
}

function latest<T>(items: readonly T[], at: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best === null || at(item) > at(best) ? item : best), null);
}
