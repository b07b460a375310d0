import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database<Record<string, never>>;

export function openDatabase(d1: D1Database): Database {
  return drizzle(d1);
}

/** A statement that stands in one batch with others. */
export type Statement = Parameters<Database["batch"]>[0][number];

/** Runs statements as one D1 batch: all of them happen, or none. */
export async function runBatch(db: Database, statements: readonly Statement[]): Promise<unknown[]> {
  const [first, ...rest] = statements;
  if (!first) return [];
  return (await db.batch([first, ...rest])) as unknown[];
}
