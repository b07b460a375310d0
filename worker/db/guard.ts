import { type SQL, sql } from "drizzle-orm";
import { type Database, type Statement, statement } from "./database.ts";

/** The condition of a guarded batch no longer held: all of the batch was rolled back. */
export class StaleBatch extends Error {
  override name = "StaleBatch";
}

/**
 * The first statement of a guarded batch. An `UPDATE … WHERE version <` guards only itself; this one
 * aborts the whole batch when the condition does not hold, by reading a JSON path that cannot exist.
 */
export function guard(db: Database, condition: SQL): Statement {
  return statement(db, sql`SELECT CASE WHEN ${condition} THEN 1 ELSE json_extract('{}', 'chets:stale') END`);
}

/** Runs a guarded batch. Throws `StaleBatch` for the guard's own abort, and any other error as it is. */
export async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (messages(error).includes("bad JSON path: 'chets:stale'")) throw new StaleBatch();
    throw error;
  }
}

function messages(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${messages(error.cause)}` : "";
}

/** Whether a condition of a guard holds now: why a batch was rolled back. */
export async function holds(db: Database, condition: SQL): Promise<boolean> {
  const row = await db.get<{ holds: number }>(sql`SELECT CASE WHEN ${condition} THEN 1 ELSE 0 END AS holds`);
  return row.holds === 1;
}
