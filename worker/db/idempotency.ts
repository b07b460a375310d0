import { and, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import { DAY, MINUTE } from "../../shared/time.ts";
import { type Database, type Statement, statement } from "./database.ts";
import { idempotencyKeys } from "./schema.ts";

/** One request that may be sent again: `scope` is customer and route. */
export interface IdempotentRequest {
  scope: string;
  key: string;
  bodyHash: string;
}

export interface StoredReply {
  bodyHash: string;
  status: number | null;
  reply: string | null;
}

const LIFETIME = DAY;
/** A request without an operation that died holds its key no longer than this. */
const HOLD = MINUTE;

/** What is known of a key, fresh ones only. */
export function idempotencyRecord(db: Database, request: IdempotentRequest, now: number) {
  return db
    .select({
      bodyHash: idempotencyKeys.bodyHash,
      status: idempotencyKeys.status,
      reply: idempotencyKeys.reply,
    })
    .from(idempotencyKeys)
    .where(and(isKey(request), fresh(now)));
}

/** True while the key is free, as a condition for the claim. */
export function idempotencyKeyIsFree(request: IdempotentRequest, now: number): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM ${idempotencyKeys} WHERE ${isKey(request)} AND ${fresh(now)})`;
}

/** Writes the key in the claim's batch, only if the claim was won by this request. */
export function holdForOperation(
  db: Database,
  request: IdempotentRequest,
  operationId: string,
  requestId: string,
  now: number,
): Statement {
  return statement(
    db,
    sql`
    INSERT INTO idempotency_keys (scope, key, body_hash, operation_id, created_at)
    SELECT ${request.scope}, ${request.key}, ${request.bodyHash}, ${operationId}, ${now}
    WHERE EXISTS (SELECT 1 FROM operations WHERE id = ${operationId} AND request_id = ${requestId} AND state = 'claimed')
    ON CONFLICT (scope, key) DO UPDATE SET body_hash = excluded.body_hash, operation_id = excluded.operation_id,
      created_at = excluded.created_at, status = NULL, reply = NULL
      WHERE idempotency_keys.created_at <= ${now - LIFETIME}`,
  );
}

/** Takes a key for a request without an operation; answers a row for the winner. */
export function holdAlone(db: Database, request: IdempotentRequest, now: number) {
  return db
    .insert(idempotencyKeys)
    .values({ ...request, createdAt: now })
    .onConflictDoUpdate({
      target: [idempotencyKeys.scope, idempotencyKeys.key],
      set: { bodyHash: request.bodyHash, createdAt: now, status: null, reply: null, operationId: null },
      setWhere: sql`NOT (${fresh(now)})`,
    })
    .returning({ scope: idempotencyKeys.scope });
}

export function finishAlone(
  db: Database,
  request: IdempotentRequest,
  status: number,
  reply: string,
): Statement {
  return db.update(idempotencyKeys).set({ status, reply }).where(isKey(request));
}

export function release(db: Database, request: IdempotentRequest): Statement {
  return db.delete(idempotencyKeys).where(and(isKey(request), isNull(idempotencyKeys.status)));
}

/** An error that is not kept frees the key of its operation, so that the request may be sent again. */
export function releaseOperation(db: Database, operationId: string): Statement {
  return db
    .delete(idempotencyKeys)
    .where(and(eq(idempotencyKeys.operationId, operationId), isNull(idempotencyKeys.status)));
}

/** Stores the reply of an operation in the batch that ends it; `reply` is an SQL value. */
export function finishForOperation(db: Database, operationId: string, status: number, reply: SQL): Statement {
  return db
    .update(idempotencyKeys)
    .set({ status, reply })
    .where(and(eq(idempotencyKeys.operationId, operationId), isNull(idempotencyKeys.status)));
}

export function forgetOldKeys(db: Database, now: number): Statement {
  return db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, now - LIFETIME));
}

function isKey({ scope, key }: IdempotentRequest): SQL {
  return sql`${idempotencyKeys.scope} = ${scope} AND ${idempotencyKeys.key} = ${key}`;
}

/** A finished key lives a day, one that waits for its operation too, a held one without an operation a minute. */
function fresh(now: number): SQL {
  return sql`${gt(idempotencyKeys.createdAt, now - LIFETIME)} AND NOT (${idempotencyKeys.status} IS NULL
    AND ${idempotencyKeys.operationId} IS NULL AND ${idempotencyKeys.createdAt} <= ${now - HOLD})`;
}

/** Keeps the reply of a request that had nothing to do; one that an operation holds is left to it. */
export function keepReply(
  db: Database,
  request: IdempotentRequest,
  status: number,
  reply: string,
  now: number,
): Statement {
  return db
    .insert(idempotencyKeys)
    .values({ ...request, status, reply, createdAt: now })
    .onConflictDoNothing();
}
