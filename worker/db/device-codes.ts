import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import type { DeviceApproval, DeviceScope } from "../../shared/api/types/index.ts";
import { toInstant } from "../../shared/time.ts";
import type { Database, Statement } from "./database.ts";
import { deviceCodes } from "./schema.ts";
import { type SessionRef, sessionIsGood } from "./sessions.ts";

export type DeviceCodeRow = typeof deviceCodes.$inferSelect;

export interface NewDeviceCode {
  hash: string;
  userCode: string;
  name: string;
  scope: DeviceScope;
  createdAt: number;
  expiresAt: number;
  interval: number;
}

export function insertDeviceCode(db: Database, code: NewDeviceCode) {
  return db.insert(deviceCodes).values({ ...code, state: "pending" });
}

export function deviceCode(db: Database, hash: string) {
  return db.select().from(deviceCodes).where(eq(deviceCodes.hash, hash));
}

/** Whether a poll at this instant comes sooner than the device was told. */
export function polledTooSoon(code: Pick<DeviceCodeRow, "polledAt" | "interval">, now: number): boolean {
  return code.polledAt !== null && code.polledAt + code.interval > now;
}

/** Counts a poll; one that comes too soon widens the interval by `penalty`. */
export function countPoll(db: Database, hash: string, now: number, penalty: number): Statement {
  const tooSoon = sql`${deviceCodes.polledAt} + ${deviceCodes.interval} > ${now}`;
  return db
    .update(deviceCodes)
    .set({
      polledAt: now,
      interval: sql`${deviceCodes.interval} + CASE WHEN ${tooSoon} THEN ${penalty} ELSE 0 END`,
    })
    .where(eq(deviceCodes.hash, hash));
}

/** The one token that an approved pairing is good for is still to be had, as a condition. */
export function codeIsApproved(hash: string): SQL {
  return sql`EXISTS (SELECT 1 FROM device_codes WHERE hash = ${hash} AND state = 'approved')`;
}

export function markCodeUsed(db: Database, hash: string): Statement {
  return db.update(deviceCodes).set({ state: "used" }).where(eq(deviceCodes.hash, hash));
}

/** A pairing that still waits for an answer. */
export function pendingCode(db: Database, userCode: string, now: number) {
  return db
    .select()
    .from(deviceCodes)
    .where(
      and(
        eq(deviceCodes.userCode, userCode),
        eq(deviceCodes.state, "pending"),
        gt(deviceCodes.expiresAt, now),
      ),
    );
}

export function wireApproval(row: DeviceCodeRow, userCode: string): DeviceApproval {
  return {
    userCode,
    name: row.name,
    scope: row.scope,
    requestedAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
  };
}

/** The pairing waits for an answer, and the session that gives it is good: a condition for the answer. */
export function codeMayBeAnswered(hash: string, session: SessionRef | null, now: number): SQL {
  const good = session ? sessionIsGood(session) : sql`0`;
  return sql`${good} AND EXISTS (SELECT 1 FROM device_codes
    WHERE hash = ${hash} AND state = 'pending' AND expires_at > ${now})`;
}

export function answerCode(
  db: Database,
  hash: string,
  answer: { state: "approved" | "refused"; deviceId: string | null },
): Statement {
  return db.update(deviceCodes).set(answer).where(eq(deviceCodes.hash, hash));
}
