import { sql } from "drizzle-orm";
import { ProblemError } from "../../shared/api/problem.ts";
import type { Terms } from "../../shared/api/types/index.ts";
import { type Database, type Statement, statement } from "../db/database.ts";
import {
  holdForOperation,
  type IdempotentRequest,
  idempotencyKeyIsFree,
  idempotencyRecord,
} from "../db/idempotency.ts";
import {
  claimOperation,
  type NewOperation,
  type Operation,
  reclaimOperation,
  runningOperation,
} from "../db/operations.ts";
import type { OperationKind } from "../db/schema.ts";
import { type SessionRef, sessionIsGood, sessionState } from "../db/sessions.ts";
import { acceptTerms } from "../db/terms.ts";
import type { Actor, Context } from "./context.ts";

export interface Intent {
  customerId: string;
  actor: Actor;
  /** The session that asks; a host's server has none. */
  session: SessionRef | null;
  /** The `Idempotency-Key` of the request, where it had one. */
  idempotency: IdempotentRequest | null;
  /** The terms of sale that are accepted with it. */
  terms?: Terms | null;
}

export interface OperationRequest extends Intent {
  kind: OperationKind;
  arguments: unknown;
  previewId?: string;
}

/**
 * Claims the customer for one change before the provider hears of it: two tabs must not both be charged.
 * Throws `operation_in_progress`, `idempotency_in_progress` or `session_revoked` for the loser.
 */
export async function claim(context: Context, request: OperationRequest): Promise<Operation> {
  const { db, requestId } = context;
  const now = context.wallClock();
  const operation: NewOperation = {
    id: context.newId("op"),
    customerId: request.customerId,
    kind: request.kind,
    arguments: request.arguments,
    previewId: request.previewId ?? null,
    actorKind: request.actor.kind,
    actorId: request.actor.id,
    actorName: request.actor.name,
    requestId,
    createdAt: now,
    touchedAt: now,
  };
  return win(context, request, operation.id, claimOperation(db, operation, mayClaim(request, now)));
}

/** Claims an operation that was declined for its next attempt: the same preview, a new provider key. */
export async function reclaim(context: Context, intent: Intent, operationId: string): Promise<Operation> {
  const now = context.wallClock();
  const update = reclaimOperation(context.db, operationId, context.requestId, now, mayClaim(intent, now));
  return win(context, intent, operationId, update);
}

function mayClaim({ session, idempotency }: Intent, now: number) {
  const good = session === null ? sql`1` : sessionIsGood(session);
  return idempotency ? sql`${good} AND ${idempotencyKeyIsFree(idempotency, now)}` : good;
}

async function win(
  { db, requestId, wallClock }: Context,
  intent: Intent,
  operationId: string,
  claiming: ReturnType<typeof claimOperation> | ReturnType<typeof reclaimOperation>,
): Promise<Operation> {
  const now = wallClock();
  const { idempotency, session, customerId } = intent;
  const hold = idempotency ?? { scope: "", key: "", bodyHash: "" };
  const [before, claimed, , running, state] = await db.batch([
    idempotencyRecord(db, hold, now),
    claiming as ReturnType<typeof claimOperation>,
    idempotency ? holdForOperation(db, hold, operationId, requestId, now) : statement(db, sql`SELECT 1`),
    runningOperation(db, customerId),
    sessionState(db, session ?? { kind: "portal", sessionId: "" }),
    ...accepting(db, intent, operationId, requestId, now),
  ]);
  const won = claimed[0];
  if (won) return won;
  if (session !== null && state.length === 0) {
    throw new ProblemError("session_revoked", "This session was ended. Open the page again.");
  }
  if (idempotency && before.length > 0) {
    throw new ProblemError("idempotency_in_progress", "The same request is being worked on.");
  }
  throw new ProblemError("operation_in_progress", "Another change of this customer is under way.", {
    startedBy: running[0]?.actorName ?? null,
  });
}

function accepting(
  db: Database,
  { terms, customerId, actor }: Intent,
  operationId: string,
  requestId: string,
  at: number,
): Statement[] {
  if (!terms) return [];
  const { kind: actorKind, id: actorId, name: actorName } = actor;
  return [
    acceptTerms(db, { ...terms, operationId, customerId, actorKind, actorId, actorName, at }, requestId),
  ];
}
