import { ProblemError } from "../../shared/api/problem.ts";
import type { ChangeResult, RequiredAction, Subscription } from "../../shared/api/types/index.ts";
import type { Operation } from "../db/operations.ts";
import type { Outcome } from "./perform.ts";

/** What an operation came to: the provider's outcome, or `refused` when it will never do it. */
export type Settled = Outcome | { kind: "refused" };

export type OperationBody = Subscription | ChangeResult | RequiredAction | null;

/**
 * The body that a settled operation answers with. Throws `payment_declined` after a decline;
 * `stale` and `refused` have no reply of their own: the use case says what they mean.
 */
export function operationReply(
  operation: Operation,
  settled: Settled,
  subscription: Subscription | null,
): OperationBody {
  switch (settled.kind) {
    case "declined":
      throw new ProblemError("payment_declined", "The bank refused the payment. Nothing was charged.", {
        declineCode: settled.declineCode,
      });
    case "setup":
      return settled.action;
    case "requires_action":
      return { id: operation.id, status: "requires_action", requiresAction: settled.action, subscription };
    case "processing":
      return { id: operation.id, status: "processing", subscription };
    case "succeeded":
      return answersChange(operation)
        ? { id: operation.id, status: "succeeded", subscription }
        : subscription;
    default:
      throw new Error(`an operation that is ${settled.kind} has no reply`);
  }
}

/** Where the contract's number stands in the reply, for an operation that may be the first of a contract. */
export function referencePath(operation: Operation): string {
  return answersChange(operation) ? "$.subscription.reference" : "$.reference";
}

function answersChange({ kind }: Operation): boolean {
  return kind === "change" || kind === "pay";
}
