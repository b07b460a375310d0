import { type SQL, sql } from "drizzle-orm";
import { PROBLEMS, ProblemError } from "../../shared/api/problem.ts";
import type { Snapshot } from "../../shared/snapshot.ts";
import type { Database, Statement } from "../db/database.ts";
import { finishForOperation, releaseOperation } from "../db/idempotency.ts";
import { numberWhere } from "../db/number.ts";
import type { Operation } from "../db/operations.ts";
import { subscriptionRow } from "../db/projection.ts";
import { wireSubscription } from "../db/wire/subscription.ts";
import { currentSubscription } from "../domain/current-subscription.ts";
import type { Context } from "./context.ts";
import { operationReply, referencePath, type Settled } from "./reply.ts";

/**
 * The statement that keeps the reply of an operation for its `Idempotency-Key`, in the batch that ends
 * it. The contract's number may be given by the same batch, so it is read where the reply is written.
 */
export function storeReply(
  db: Database,
  operation: Operation,
  settled: Settled,
  snapshot: Snapshot,
  { seller, graceDays }: Pick<Context, "seller" | "graceDays">,
): Statement {
  const zone = seller.timeZone;
  if (settled.kind === "stale" || settled.kind === "refused") return releaseOperation(db, operation.id);
  const current = currentSubscription(snapshot.subscriptions);
  const row =
    current &&
    subscriptionRow(current, { customerId: operation.customerId, snapshot, timeZone: zone, graceDays });
  try {
    const body = operationReply(operation, settled, row && wireSubscription(row, null, zone));
    return finishForOperation(
      db,
      operation.id,
      200,
      withReference(JSON.stringify(body), operation, current?.id),
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problem = error.toProblem(operation.requestId);
    return finishForOperation(db, operation.id, PROBLEMS[error.code].status, sql`${JSON.stringify(problem)}`);
  }
}

function withReference(body: string, operation: Operation, subscriptionId: string | undefined): SQL {
  if (!subscriptionId || operation.kind === "setup") return sql`${body}`;
  const number = numberWhere(sql`series = 'AB' AND subject_id = ${subscriptionId}`);
  return sql`json_set(${body}, ${referencePath(operation)}, ${number})`;
}
