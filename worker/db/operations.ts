import { and, asc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "./database.ts";
import { type OperationState, operations } from "./schema.ts";

export type Operation = typeof operations.$inferSelect;
export type NewOperation = Omit<Operation, "attempt" | "state" | "reference" | "action" | "declineCode">;

export const RUNNING: OperationState[] = ["claimed", "sent"];

/**
 * The operation still stands where its caller saw it, in the same attempt: a condition for all that its end
 * brings with it. A late end of an earlier attempt must not touch a later one.
 */
export function standsAs({ id, attempt }: Operation, states: readonly OperationState[]): SQL {
  return sql`EXISTS (SELECT 1 FROM operations WHERE id = ${id} AND attempt = ${attempt}
    AND state IN (SELECT value FROM json_each(${JSON.stringify(states)})))`;
}

/**
 * Inserts an operation as `claimed` unless one of the customer runs already (the partial unique index
 * decides) or the condition does not hold. Answers the row, or none for the loser.
 */
export function claimOperation(db: Database, operation: NewOperation, onlyIf: SQL) {
  return db
    .insert(operations)
    .select(
      sql`SELECT ${operation.id}, ${operation.customerId}, ${operation.kind}, ${JSON.stringify(operation.arguments)},
        ${operation.previewId}, 1, 'claimed', NULL, NULL, NULL, ${operation.actorKind}, ${operation.actorId},
        ${operation.actorName}, ${operation.requestId}, ${operation.createdAt}, ${operation.touchedAt}
        WHERE ${onlyIf}`,
    )
    .onConflictDoNothing()
    .returning();
}

/** Takes the claim again after a known decline: a new attempt, so a new provider key. None for the loser. */
export function reclaimOperation(db: Database, id: string, requestId: string, now: number, onlyIf: SQL) {
  return db
    .update(operations)
    .set({
      state: "claimed",
      attempt: sql`${operations.attempt} + 1`,
      declineCode: null,
      requestId,
      touchedAt: now,
    })
    .where(
      and(
        eq(operations.id, id),
        eq(operations.state, "declined"),
        onlyIf,
        sql`NOT EXISTS (SELECT 1 FROM operations o WHERE o.customer_id = ${operations.customerId} AND o.state IN ('claimed', 'sent'))`,
      ),
    )
    .returning();
}

export function runningOperation(db: Database, customerId: string) {
  return db
    .select()
    .from(operations)
    .where(and(eq(operations.customerId, customerId), inArray(operations.state, RUNNING)))
    .limit(1);
}

/** What waits on the customer (`requires_action`) or on the bank (`processing`). */
export function waitingOperations(db: Database, customerId: string) {
  return db
    .select()
    .from(operations)
    .where(
      and(
        eq(operations.customerId, customerId),
        inArray(operations.state, ["requires_action", "processing"]),
      ),
    );
}

export function operationById(db: Database, customerId: string, id: string) {
  return db
    .select()
    .from(operations)
    .where(and(eq(operations.id, id), eq(operations.customerId, customerId)));
}

export function operationOfPreview(db: Database, previewId: string) {
  return db.select().from(operations).where(eq(operations.previewId, previewId));
}

export function markSent(db: Database, id: string, now: number): Statement {
  return db
    .update(operations)
    .set({ state: "sent", touchedAt: now })
    .where(and(eq(operations.id, id), inArray(operations.state, RUNNING)));
}

/** The end of an operation, or its wait; guarded by `standsAs`. */
export function moveOperation(
  db: Database,
  id: string,
  to: Pick<Operation, "state" | "reference" | "action" | "declineCode">,
  now: number,
): Statement {
  return db
    .update(operations)
    .set({ ...to, touchedAt: now })
    .where(eq(operations.id, id));
}

/** Operations whose provider's answer is unknown since `before`: cron takes them up again. */
export function forgottenOperations(db: Database, before: number, limit: number) {
  return db
    .select()
    .from(operations)
    .where(and(inArray(operations.state, RUNNING), lt(operations.touchedAt, before)))
    .orderBy(asc(operations.touchedAt))
    .limit(limit);
}

/** Takes a forgotten operation up, once: two crons at once must not both resume it. */
export function takeUpOperation(db: Database, operation: Operation, now: number) {
  return db
    .update(operations)
    .set({ touchedAt: now })
    .where(and(eq(operations.id, operation.id), eq(operations.touchedAt, operation.touchedAt)))
    .returning();
}

/** What waited on the customer and was given up for another operation. */
export function setAside(db: Database, ids: readonly string[], now: number): Statement {
  return db
    .update(operations)
    .set({ state: "declined", declineCode: "abandoned", reference: null, action: null, touchedAt: now })
    .where(
      and(
        sql`${operations.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
        eq(operations.state, "requires_action"),
      ),
    );
}

/** The operation that paid an invoice, where one did. */
export function paymentOf(db: Database, customerId: string, invoiceId: string) {
  return db
    .select({ id: operations.id })
    .from(operations)
    .where(
      and(
        eq(operations.customerId, customerId),
        eq(operations.kind, "pay"),
        eq(operations.state, "done"),
        sql`${operations.arguments} ->> '$.invoiceId' = ${invoiceId}`,
      ),
    )
    .limit(1);
}
