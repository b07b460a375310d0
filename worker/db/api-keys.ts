import { and, eq, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { apiKeys } from "./schema.ts";

/** The key with this hash, unless it was revoked. */
export async function findApiKey(db: Database, hash: string): Promise<{ hash: string; name: string } | null> {
  const rows = await db
    .select({ hash: apiKeys.hash, name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), sql`${apiKeys.revokedAt} IS NULL`));
  return rows[0] ?? null;
}

/** Last use, at most once an hour a key. */
export function touchApiKey(db: Database, hash: string, now: number): Statement {
  return db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.hash, hash), sql`coalesce(${apiKeys.lastUsedAt}, 0) < ${now - 3_600_000}`));
}

/** Keeps a key by its hash; one that is known stays as it is. */
export async function storeApiKey(db: Database, hash: string, name: string, now: number): Promise<void> {
  await db.insert(apiKeys).values({ hash, name, createdAt: now }).onConflictDoNothing();
}
