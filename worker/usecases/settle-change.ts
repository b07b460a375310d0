import { notFound } from "../../shared/api/problem.ts";
import type { ChangeResult } from "../../shared/api/types/index.ts";
import { type Operation, operationById } from "../db/operations.ts";
import { answer } from "../operations/answer.ts";
import type { Settled } from "../operations/reply.ts";
import { settle } from "../operations/settle.ts";
import type { Context } from "./context.ts";

/**
 * What became of a change or payment: asks the provider again while it waits on the customer or the
 * bank. Throws `payment_declined` after a decline, `not_found` for another customer's.
 */
export async function settleChange(
  context: Context,
  customerId: string,
  operationId: string,
): Promise<ChangeResult> {
  const [operation] = await operationById(context.db, customerId, operationId);
  if (!operation || !["change", "pay"].includes(operation.kind)) throw notFound("change");
  const settled = await outcome(context, operation);
  if (settled.kind === "stale" || settled.kind === "refused") throw notFound("change");
  return (await answer(context, operation, settled)) as ChangeResult;
}

async function outcome(context: Context, operation: Operation): Promise<Settled> {
  switch (operation.state) {
    case "done":
      return { kind: "succeeded" };
    case "declined":
      return { kind: "declined", declineCode: operation.declineCode ?? "generic_decline" };
    case "refused":
      return { kind: "refused" };
    case "claimed":
    case "sent":
      return { kind: "processing", reference: operation.id };
    default:
      return settle(context, operation);
  }
}
