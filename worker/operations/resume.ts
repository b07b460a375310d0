import { forgottenOperations, takeUpOperation } from "../db/operations.ts";
import { FORGOTTEN_AFTER } from "./answered.ts";
import type { Context } from "./context.ts";
import { run } from "./run.ts";

/**
 * Takes up operations that were left `claimed` or `sent`, with the same provider key: the provider answers
 * again what it answered before, and the customer is charged once. Returns how many came to their end.
 */
export async function resumeForgotten(context: Context, limit = 20): Promise<number> {
  const now = context.wallClock();
  let ended = 0;
  for (const forgotten of await forgottenOperations(context.db, now - FORGOTTEN_AFTER, limit)) {
    const [operation] = await takeUpOperation(context.db, forgotten, now);
    if (!operation) continue;
    const resumed = await run({ ...context, requestId: operation.requestId }, operation).then(
      () => true,
      () => false,
    );
    if (resumed) ended += 1;
  }
  return ended;
}
