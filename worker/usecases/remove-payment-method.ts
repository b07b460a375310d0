import { notFound, ProblemError } from "../../shared/api/problem.ts";
import type { SavedPaymentMethod } from "../../shared/api/types/index.ts";
import { selectCustomerAccount } from "../db/customers.ts";
import { currentOf, subscriptionsOf } from "../db/subscriptions.ts";
import { wirePaymentMethods } from "../db/wire/payment-method.ts";
import { hasEnded } from "../domain/current-subscription.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

/**
 * Forgets a means of payment. Throws `not_found`, and `payment_method_in_use` for the one that a subscription is
 * paid with: another must become the default before.
 */
export async function removePaymentMethod(
  context: Context,
  request: Request,
  methodId: string,
): Promise<SavedPaymentMethod[]> {
  const { methods, running } = await onFile(context, request.customerId);
  const wanted = methods.find(({ id }) => id === methodId);
  if (!wanted) throw notFound("means of payment");
  if (wanted.default && running) throw inUse();
  const { id, default: _, ...method } = wanted;
  const asked = { methodId: id, method };
  const operation = await claim(context, { ...request, kind: "remove_method", arguments: asked });
  const settled = await run(context, operation);
  const after = await onFile(context, request.customerId);
  if (settled.kind !== "refused") return after.methods;
  throw after.methods.some((one) => one.id === methodId) ? inUse() : notFound("means of payment");
}

function inUse(): ProblemError {
  const detail = "The subscription is paid with it. Make another means of payment the default, or add one.";
  return new ProblemError("payment_method_in_use", detail);
}

async function onFile({ db }: Context, customerId: string) {
  const [accounts, subscriptions] = await db.batch([
    selectCustomerAccount(db, customerId),
    subscriptionsOf(db, customerId),
  ]);
  const current = currentOf(subscriptions)?.row;
  return {
    methods: wirePaymentMethods(accounts[0]?.account ?? null),
    running: current !== undefined && !hasEnded(current.status),
  };
}
