import { ProblemError } from "../../shared/api/problem.ts";
import { ProviderUnavailable } from "../providers/provider.ts";

/** After this a claimed or sent operation is taken up by cron. */
export const FORGOTTEN_AFTER = 60_000;

/**
 * Runs a part of an operation that speaks with the provider. Throws `provider_unavailable` while the result
 * is unknown, or is known but cannot be shown yet: the operation stays as it is, and cron resumes it.
 */
export async function answered<T>(part: () => Promise<T>): Promise<T> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof ProviderUnavailable)) throw error;
    throw new ProblemError(
      "provider_unavailable",
      "The payment provider did not answer. The result is looked up again within two minutes; do not pay twice.",
      {},
      { "Retry-After": String(FORGOTTEN_AFTER / 1000) },
    );
  }
}
