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

/** What says nothing of a request that was sent before: the session is over, or too much was asked. */
const isNoAnswer = (error: unknown): boolean =>
  [401, 403, 429].includes((error as { status?: number }).status ?? 0);

/**
 * Repeats a request whose answer is unknown. It carries the same idempotency key each time, so that it
 * is carried out once; the first answer that comes is the truth. Where none comes, what was unknown first is
 * thrown: it stays so, whatever keeps this page from asking on.
 */
export async function insist<T>(send: () => Promise<T>, onUnknown: () => void): Promise<T> {
  let doubt: unknown;
  for (const pause of [...PAUSES, 0]) {
    try {
      return await send();
    } catch (error) {
      if (!isUnknown(error)) throw doubt && isNoAnswer(error) ? doubt : error;
      doubt ??= error;
      onUnknown();
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw doubt;
}
