import { ProblemError } from "../../shared/api/problem.ts";
import { ProviderRefused, ProviderUnavailable } from "../providers/provider.ts";

/** Runs a question to the provider (one that writes nothing) and says in our words why there is no answer. */
export async function asking<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof ProviderRefused) throw new ProblemError("preview_stale", error.message);
    if (!(error instanceof ProviderUnavailable)) throw error;
    const detail = "The payment provider did not answer. Nothing was changed.";
    throw new ProblemError("provider_unavailable", detail, {}, { "Retry-After": "10" });
  }
}
