import { ApiProblem, NetworkFailure } from "../../../shared/api/client/failure.ts";

/** Milliseconds between the repetitions. */
const PAUSES = [1_000, 3_000, 8_000];

/** Whether a request may have been carried out although no answer says so. */
export function isUnknown(error: unknown): boolean {
  return (
    error instanceof NetworkFailure ||
    (error instanceof ApiProblem && (error.status >= 500 || error.code === "idempotency_in_progress"))
  );
}

/**
 * Repeats a request whose answer is unknown. It carries the same idempotency key each time, so that it
 * is carried out once; the first answer that comes is the truth.
 */
export async function insist<T>(send: () => Promise<T>, onUnknown: () => void): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (!isUnknown(error)) throw error;
      onUnknown();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send();
}
