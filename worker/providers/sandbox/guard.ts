import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { ProviderUnavailable } from "../provider.ts";

export type SandboxDatabase = DrizzleD1Database<Record<string, never>>;
export type Statement = BatchItem<"sqlite">;

/** What a batch was computed on has changed meanwhile; all of the batch was rolled back. */
export class StaleState extends Error {
  override name = "StaleState";
}

/**
 * Runs statements as one batch that fails whole unless the condition still holds. SQLite has no
 * statement that only aborts, so the first one reads a JSON path that cannot exist; the word in it
 * tells this abort from any other error. Throws `StaleState`.
 */
export async function runGuarded(
  db: SandboxDatabase,
  condition: SQL,
  statements: Statement[],
): Promise<void> {
  // Not `db.run(sql…)`: drizzle's batch can't bind the parameters of a raw statement.
  const guard = db
    .select({ holds: sql`CASE WHEN ${condition} THEN 1 ELSE json_extract('{}', 'chets:stale') END` })
    .from(sql`(SELECT 1)`);
  try {
    await db.batch([guard, ...statements]);
  } catch (error) {
    if (messages(error).includes("bad JSON path: 'chets:stale'")) throw new StaleState();
    throw error;
  }
}

/** Runs something on the database; an error of it leaves the result unknown. Throws `ProviderUnavailable`. */
export async function stored<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof StaleState) throw error;
    throw new ProviderUnavailable("the sandbox could not reach its database", { cause: error });
  }
}

function messages(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${messages(error.cause)}` : "";
}
