import { ProblemError, validationFailed } from "../../shared/api/problem.ts";
import { ProviderRefused, ProviderUnavailable } from "../providers/provider.ts";

/** Runs a question to the provider (one that writes nothing) and says in our words why there is no answer. */
export async function asking<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof ProviderRefused) throw refusal(error);
    if (!(error instanceof ProviderUnavailable)) throw error;
    const detail = "The payment provider did not answer. Nothing was changed.";
    throw new ProblemError("provider_unavailable", detail, {}, { "Retry-After": "10" });
  }
}

/** A provider knows better than our copy of it: its word is given on as if we had said it. */
function refusal({ code, message }: ProviderRefused): ProblemError {
  switch (code) {
    case "same_plan":
    case "no_subscription":
      return new ProblemError(code, message);
    case "out_of_range":
      return validationFailed([{ pointer: "/quantity", code, detail: message }]);
    case "unknown_coupon":
      return validationFailed([{ pointer: "/couponCode", code, detail: message }]);
    default:
      return validationFailed([{ pointer: "/priceId", code, detail: message }]);
  }
}
