import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { toInstant, toInstantOrNull } from "../../shared/time.ts";
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

/** What a key is called by in lists and commands: the first letters of its hash. */
export function apiKeyId(hash: string): string {
  return hash.slice(0, 12);
}

export function listApiKeys(db: Database) {
  return db.select().from(apiKeys).orderBy(desc(apiKeys.createdAt));
}

export interface ApiKey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export function wireApiKey(row: typeof apiKeys.$inferSelect): ApiKey {
  return {
    id: apiKeyId(row.hash),
    name: row.name,
    createdAt: toInstant(row.createdAt),
    lastUsedAt: toInstantOrNull(row.lastUsedAt),
    revokedAt: toInstantOrNull(row.revokedAt),
  };
}

/** Ends the key with this id; the row when there was one. */
export function endApiKey(db: Database, id: string, now: number) {
  return db
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(sql`substr(${apiKeys.hash}, 1, 12) = ${id}`, isNull(apiKeys.revokedAt)))
    .returning({ name: apiKeys.name });
}
