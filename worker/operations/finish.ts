import type { Snapshot } from "../../shared/snapshot.ts";
import { raiseAlarm } from "../db/alarms.ts";
import { type AuditDetail, auditState, insertAudit } from "../db/audit.ts";
import type { Statement } from "../db/database.ts";
import { moveOperation, type Operation, setAside, standsAs } from "../db/operations.ts";
import type { OperationState } from "../db/schema.ts";
import type { SnapshotTicket } from "../db/snapshot-scope.ts";
import { acceptedVersion } from "../db/terms.ts";
import { acknowledgeCancellation } from "../documents/acknowledge.ts";
import { currentSubscription } from "../domain/current-subscription.ts";
import { cancellationConfirmed } from "../messages/cancellation-confirmed.ts";
import { applySnapshot } from "./apply-snapshot.ts";
import type { Context } from "./context.ts";
import { argumentsOf } from "./perform.ts";
import type { Settled } from "./reply.ts";
import { storeReply } from "./stored-reply.ts";

/** How an operation stood when its caller looked, and what it gave up on its way. */
export interface Ending {
  seenAs: readonly OperationState[];
  abandoned: readonly string[];
}

/**
 * Ends an operation: a fresh snapshot, its documents, the audit line, the mail, the stored reply and
 * the operation's own end, all in one batch. An end that another one overtook does nothing.
 */
export async function finish(
  context: Context,
  operation: Operation,
  settled: Settled,
  { seenAs, abandoned }: Ending,
): Promise<void> {
  const { db } = context;
  const now = context.wallClock();
  const [terms] = operation.kind === "change" ? await acceptedVersion(db, operation.id) : [];
  await applySnapshot(context, operation.customerId, (snapshot, ticket) => ({
    onlyIf: standsAs(operation, seenAs),
    before: [
      moveOperation(db, operation.id, stateAfter(settled), now),
      setAside(db, abandoned, now),
      insertAudit(db, {
        customerId: operation.customerId,
        at: now,
        actorKind: operation.actorKind,
        actorId: operation.actorId,
        actorName: operation.actorName,
        action: operation.kind,
        detail: {
          operationId: operation.id,
          outcome: settled.kind,
          before: auditState(ticket.before),
          after: auditState(currentSubscription(snapshot.subscriptions)),
          ...differenceOf(settled),
          ...methodOf(operation),
          ...(terms && { terms }),
        },
        requestId: operation.requestId,
      }),
    ],
    after: [
      ...alarmed(context, operation, settled),
      ...consequences(context, operation, settled, snapshot, ticket),
      storeReply(db, operation, settled, snapshot, context),
    ],
  }));
}

/** The means of payment that an operation is about. */
function methodOf(operation: Operation): Pick<AuditDetail, "paymentMethod"> {
  if (operation.kind !== "default_method" && operation.kind !== "remove_method") return {};
  return { paymentMethod: argumentsOf(operation, operation.kind).method };
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

function differenceOf(settled: Settled) {
  return settled.kind === "succeeded" && settled.difference ? { difference: settled.difference } : {};
}

/** Whoever operates this learns of a charge that was not as shown. */
function alarmed({ db, wallClock }: Context, operation: Operation, settled: Settled): Statement[] {
  const { difference } = differenceOf(settled);
  if (!difference) return [];
  const { id: operationId, customerId } = operation;
  const { invoiceId: subjectId } = difference;
  const detail = { operationId, ...difference };
  return [raiseAlarm(db, { kind: "charged_otherwise", subjectId, customerId, detail, at: wallClock() })];
}

/** What the law or a person expects to follow from it. */
function consequences(
  context: Context,
  operation: Operation,
  settled: Settled,
  snapshot: Snapshot,
  { openNumbers, locale }: SnapshotTicket,
): Statement[] {
  const subscription = currentSubscription(snapshot.subscriptions);
  if (operation.kind !== "cancel" || settled.kind !== "succeeded" || !subscription) return [];
  const { db, seller, graceDays } = context;
  const now = context.wallClock();
  const { now: billingNow, frozen } = snapshot.clock;
  const occasion = {
    db,
    customerId: operation.customerId,
    operationId: operation.id,
    seller,
    graceDays,
    requestedBy: operation.actorName,
    // Cron may finish it minutes later: what counts is when it was asked.
    requestedAt: frozen ? billingNow : operation.createdAt + (billingNow - now),
    openNumbers,
    locale,
  };
  return [
    acknowledgeCancellation(snapshot, subscription, occasion),
    ...cancellationConfirmed(snapshot, subscription, { ...occasion, now }),
  ];
}
