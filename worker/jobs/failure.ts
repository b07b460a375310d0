import { ProblemError } from "../../shared/api/problem.ts";
import type { Context } from "../operations/context.ts";

/** One line for the operator, with no data of a customer. */
export function logFailure(job: string, { requestId }: Context, error: unknown): void {
  const name =
    error instanceof ProblemError ? error.code : error instanceof Error ? error.name : typeof error;
  console.error(JSON.stringify({ level: "error", job, requestId, error: name }));
}

/** Whether the provider did not answer: to be tried again, however long it takes. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof ProblemError) return error.code === "provider_unavailable";
  return error instanceof Error && error.name === "ProviderUnavailable";
}
