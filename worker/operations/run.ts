import { ProblemError } from "../../shared/api/problem.ts";
import { markSent, type Operation } from "../db/operations.ts";
import { ProviderRefused, ProviderUnavailable } from "../providers/provider.ts";
import type { Context } from "./context.ts";
import { finish } from "./finish.ts";
import { perform } from "./perform.ts";
import type { Settled } from "./reply.ts";

/** After this a claimed or sent operation is taken up by cron. */
export const FORGOTTEN_AFTER = 60_000;

/**
 * Carries a claimed operation to its end, from the start or from wherever it was left. Throws
 * `provider_unavailable` while the result is unknown: the operation stays as it is, and cron resumes it.
 */
export async function run(context: Context, operation: Operation): Promise<Settled> {
  await markSent(context.db, operation.id, context.wallClock());
  const settled = await attempt(context, operation);
  await finish(context, operation, settled);
  return settled;
}

async function attempt(context: Context, operation: Operation): Promise<Settled> {
  try {
    return await perform(context, operation);
  } catch (error) {
    if (error instanceof ProviderRefused) return { kind: "refused" };
    if (!(error instanceof ProviderUnavailable)) throw error;
    throw new ProblemError(
      "provider_unavailable",
      "The payment provider did not answer. The result is looked up again within two minutes; do not pay twice.",
      {},
      { "Retry-After": String(FORGOTTEN_AFTER / 1000) },
    );
  }
}
