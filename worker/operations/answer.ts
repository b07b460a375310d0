import type { Operation } from "../db/operations.ts";
import { subscriptionsOf, wireCurrent } from "../db/subscriptions.ts";
import type { Context } from "./context.ts";
import { type OperationBody, operationReply, type Settled } from "./reply.ts";

/** The reply of a settled operation, from the projection as it now stands. Throws `payment_declined`. */
export async function answer(
  context: Context,
  operation: Operation,
  settled: Settled,
): Promise<OperationBody> {
  const rows = await subscriptionsOf(context.db, operation.customerId);
  return operationReply(operation, settled, wireCurrent(rows, context.seller.timeZone));
}
