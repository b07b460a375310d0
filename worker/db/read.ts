import { ProblemError } from "../../shared/api/problem.ts";
import { billingNow } from "./customers.ts";
import { type Database, runBatch, type Statement } from "./database.ts";
import { type SessionRef, sessionState } from "./sessions.ts";

/** Who reads: a session whose signature was checked already. */
export interface Reader extends SessionRef {
  customerId: string;
  /** Hears the customer's billingClock as soon as it is known, also when the answer will be an error. */
  onClock(now: number): void;
}

type Rows<S extends readonly Statement[]> = { -readonly [K in keyof S]: Awaited<S[K]> };

/**
 * One batch: is the session still good, what does the customer's clock say, and what was asked for.
 * Throws `session_revoked`.
 */
export async function readAs<const S extends readonly Statement[]>(
  db: Database,
  reader: Reader,
  wallNow: number,
  statements: S,
): Promise<{ now: number; rows: Rows<S> }> {
  const [session, ...rows] = await runBatch(db, [sessionState(db, reader), ...statements]);
  const state = (session as Awaited<ReturnType<typeof sessionState>>)[0];
  if (!state) throw new ProblemError("session_revoked", "This session was ended. Open the page again.");
  const now = billingNow(state, wallNow);
  reader.onClock(now);
  return { now, rows: rows as Rows<S> };
}
