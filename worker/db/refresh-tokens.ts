import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { refreshTokens } from "./schema.ts";

export function insertRefreshToken(
  db: Database,
  token: { hash: string; deviceId: string; createdAt: number; expiresAt: number },
): Statement {
  return db.insert(refreshTokens).values(token);
}

/** Spends a refresh token; a row for the one that spent it. */
export function spendRefreshToken(db: Database, hash: string, now: number) {
  return db
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(and(eq(refreshTokens.hash, hash), isNull(refreshTokens.usedAt), gt(refreshTokens.expiresAt, now)))
    .returning({ deviceId: refreshTokens.deviceId });
}

export function refreshTokenByHash(db: Database, hash: string) {
  return db.select().from(refreshTokens).where(eq(refreshTokens.hash, hash));
}
