import { DAY } from "../../shared/time.ts";

export interface DunningSettings {
  /** Days after the first refusal on which the payment is tried again, while the period lasts. */
  retryDays: readonly number[];
  /** What becomes of the subscription at once when the last retry is refused too. */
  afterLast: "unpaid" | "canceled";
}

/**
 * By default four retries in a week; then `unpaid`: nothing is tried any more, but the open invoice can
 * still be paid and the subscription goes on as if nothing had been. One that is still not paid when its
 * period ends is ended: no second period is billed to someone who has not paid the first. Only a direct debit
 * of it that is under way then lets the period be renewed.
 */
export const DUNNING: DunningSettings = { retryDays: [1, 3, 5, 7], afterLast: "unpaid" };

/** The instant of the next retry, `null` after the last: `retries` of them were already refused. */
export function nextRetry(
  since: number,
  retries: number,
  settings: DunningSettings = DUNNING,
): number | null {
  const days = settings.retryDays[retries];
  return days === undefined ? null : since + days * DAY;
}
