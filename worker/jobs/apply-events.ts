import { countFailedAttempt } from "../db/events.ts";
import { applySnapshot } from "../operations/apply-snapshot.ts";
import type { Context } from "../operations/context.ts";
import { settleWaiting } from "../operations/settle.ts";
import { isUnavailable, logFailure } from "./failure.ts";

/**
 * Something happened to a customer at the provider: reads what is true now, whatever the events said.
 * Order, repetitions and gaps of events do not matter. Answers whether it came through.
 */
export async function applyEvents(context: Context, customerId: string): Promise<boolean> {
  try {
    await applySnapshot(context, customerId);
    await settleWaiting(context, customerId);
    return true;
  } catch (error) {
    logFailure("apply-events", context, error);
    // While the provider is away nothing is wrong with the events.
    if (!isUnavailable(error)) await countFailedAttempt(context.db, customerId);
    return false;
  }
}
