import type { SQL } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database<Record<string, never>> & { $client: D1Database };

export function openDatabase(d1: D1Database): Database {
  return drizzle(d1);
}

/** A statement that stands in one batch with others. */
export type Statement = Parameters<Database["batch"]>[0][number];

/**
 * A statement in plain SQL. drizzle-orm 0.45 forgets to prepare one that has parameters when it stands in a
 * D1 batch; it looks for the prepared statement in `stmt`.
 */
export function statement(db: Database, query: SQL): Statement {
  const raw = db.run(query);
  return Object.assign(raw, { stmt: db.$client.prepare(raw.getQuery().sql) });
}

/** Runs statements as one D1 batch: all of them happen, or none. */
export async function runBatch(db: Database, statements: readonly Statement[]): Promise<unknown[]> {
  const [first, ...rest] = statements;
  if (!first) return [];
  return (await db.batch([first, ...rest])) as unknown[];
}
