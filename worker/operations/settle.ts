import { customerAccount } from "../db/customers.ts";
import { type Operation, waitingOperations } from "../db/operations.ts";
import type { Asker } from "../providers/provider.ts";
import { answered } from "./answered.ts";
import type { Context } from "./context.ts";
import { finish } from "./finish.ts";
import type { Settled } from "./reply.ts";

/** Asks the provider what became of an operation that waits on the customer or the bank, and keeps the answer. */
export async function settle(
  context: Context,
  operation: Operation,
  asker: Asker = "customer",
): Promise<Settled> {
  const account = await customerAccount(context.db, operation.customerId);
  if (!account?.providerCustomerId || operation.reference === null) return { kind: "refused" };
  const { providerCustomerId } = account;
  const { reference } = operation;
  return answered(async () => {
    const settled = await context.provider.settle(providerCustomerId, reference, asker);
    if (settled.kind !== operation.state) {
      await finish(context, operation, settled, { seenAs: [operation.state], abandoned: [] });
    }
    return settled;
  });
}

/**
 * Settles all that waits of one customer: an event said that something happened. Who waits at the fields may have
 * been refused a card there, and enters another one.
 */
export async function settleWaiting(context: Context, customerId: string): Promise<void> {
  const [waiting] = await context.db.batch([waitingOperations(context.db, customerId)]);
  for (const operation of waiting) {
    await settle(context, operation, operation.state === "requires_action" ? "event" : "customer");
  }
}
