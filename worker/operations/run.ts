import { markSent, type Operation, RUNNING } from "../db/operations.ts";
import { ProviderRefused } from "../providers/provider.ts";
import { answered } from "./answered.ts";
import type { Context } from "./context.ts";
import { finish } from "./finish.ts";
import { perform } from "./perform.ts";
import type { Settled } from "./reply.ts";

/**
 * Carries a claimed operation to its end, from the start or from wherever it was left. Throws
 * `provider_unavailable` while the result is unknown: the operation stays as it is, and cron resumes it.
 */
export async function run(context: Context, operation: Operation): Promise<Settled> {
  await markSent(context.db, operation.id, context.wallClock());
  return answered(async () => {
    const { settled, abandoned } = await attempt(context, operation);
    await finish(context, operation, settled, { seenAs: RUNNING, abandoned });
    return settled;
  });
}

async function attempt(
  context: Context,
  operation: Operation,
): Promise<{ settled: Settled; abandoned: readonly string[] }> {
  try {
    const { outcome, abandoned } = await perform(context, operation);
    return { settled: outcome, abandoned };
  } catch (error) {
    if (error instanceof ProviderRefused) return { settled: { kind: "refused" }, abandoned: [] };
    throw error;
  }
}
