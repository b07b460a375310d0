import type { Snapshot } from "../../shared/snapshot.ts";
import { auditState, insertAudit } from "../db/audit.ts";
import type { Statement } from "../db/database.ts";
import { isUnfinished, moveOperation, type Operation, setAsideWaiting } from "../db/operations.ts";
import { acknowledgeCancellation } from "../documents/acknowledge.ts";
import { currentSubscription } from "../domain/current-subscription.ts";
import { cancellationConfirmed } from "../messages/cancellation-confirmed.ts";
import { applySnapshot } from "./apply-snapshot.ts";
import type { Context } from "./context.ts";
import type { Settled } from "./reply.ts";
import { storeReply } from "./stored-reply.ts";

/**
 * Ends an operation: a fresh snapshot, its documents, the audit line, the mail, the stored reply and
 * the operation's own end, all in one batch. Called again after a crash it does the same once.
 */
export async function finish(context: Context, operation: Operation, settled: Settled): Promise<void> {
  const { db, seller } = context;
  const now = context.wallClock();
  await applySnapshot(context, operation.customerId, (snapshot, before) => ({
    before: [
      insertAudit(
        db,
        {
          customerId: operation.customerId,
          at: snapshot.clock.now,
          actorKind: operation.actorKind,
          actorId: operation.actorId,
          actorName: operation.actorName,
          action: operation.kind,
          detail: {
            operationId: operation.id,
            outcome: settled.kind,
            before: auditState(before),
            after: auditState(currentSubscription(snapshot.subscriptions)),
          },
          requestId: operation.requestId,
        },
        isUnfinished(operation.id),
      ),
      moveOperation(db, operation.id, stateAfter(settled), now),
      setAsideWaiting(db, operation, now),
    ],
    after: [
      ...consequences(context, operation, settled, snapshot),
      storeReply(db, operation, settled, snapshot, seller.timeZone),
    ],
  }));
}

function stateAfter(settled: Settled): Pick<Operation, "state" | "reference" | "action" | "declineCode"> {
  const none = { reference: null, action: null, declineCode: null };
  switch (settled.kind) {
    case "succeeded":
      return { ...none, state: "done" };
    case "setup":
      return { ...none, state: "done", action: settled.action };
    case "declined":
      return { ...none, state: "declined", declineCode: settled.declineCode };
    case "requires_action":
      return { ...none, state: "requires_action", reference: settled.reference, action: settled.action };
    case "processing":
      return { ...none, state: "processing", reference: settled.reference };
    case "stale":
    case "refused":
      return { ...none, state: "refused" };
  }
}

/** What the law or a person expects to follow from it. */
function consequences(
  context: Context,
  operation: Operation,
  settled: Settled,
  snapshot: Snapshot,
): Statement[] {
  const subscription = currentSubscription(snapshot.subscriptions);
  if (operation.kind !== "cancel" || settled.kind !== "succeeded" || !subscription) return [];
  const { db, seller } = context;
  const { customerId, id: operationId } = operation;
  const requestedAt = snapshot.clock.now;
  return [
    acknowledgeCancellation(snapshot, subscription, {
      db,
      customerId,
      operationId,
      seller,
      requestedBy: operation.actorName,
      requestedAt,
    }),
    ...cancellationConfirmed(snapshot, subscription, {
      db,
      customerId,
      operationId,
      seller,
      now: context.wallClock(),
    }),
  ];
}
