import { eq, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { refreshTokens } from "./schema.ts";

export function insertRefreshToken(
  db: Database,
  token: { hash: string; deviceId: string; createdAt: number; expiresAt: number },
): Statement {
  return db.insert(refreshTokens).values(token);
}

/** Whether a refresh token can be spent: it was not yet, and has not expired. */
export function refreshTokenIsGood(hash: string, now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM refresh_tokens
    WHERE hash = ${hash} AND used_at IS NULL AND expires_at > ${now})`;
}

export function spendRefreshToken(db: Database, hash: string, now: number): Statement {
  return db.update(refreshTokens).set({ usedAt: now }).where(eq(refreshTokens.hash, hash));
}

export function refreshTokenByHash(db: Database, hash: string) {
  return db.select().from(refreshTokens).where(eq(refreshTokens.hash, hash));
}
