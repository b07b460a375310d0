import { notFound } from "../../shared/api/problem.ts";
import type { SavedPaymentMethod } from "../../shared/api/types/index.ts";
import { customerAccount } from "../db/customers.ts";
import { wirePaymentMethods } from "../db/wire/payment-method.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

/** Charges go to this means of payment from now on; to the default, nothing changes. Throws `not_found`. */
export async function setDefaultPaymentMethod(
  context: Context,
  request: Request,
  methodId: string,
): Promise<SavedPaymentMethod[]> {
  const methods = await onFile(context, request.customerId);
  const wanted = methods.find(({ id }) => id === methodId);
  if (!wanted) throw notFound("means of payment");
  if (wanted.default) return methods;
  const { id, default: _, ...method } = wanted;
  const asked = { methodId: id, method };
  const operation = await claim(context, { ...request, kind: "default_method", arguments: asked });
  const settled = await run(context, operation);
  if (settled.kind === "refused") throw notFound("means of payment");
  return onFile(context, request.customerId);
}

async function onFile({ db }: Context, customerId: string): Promise<SavedPaymentMethod[]> {
  return wirePaymentMethods((await customerAccount(db, customerId))?.account ?? null);
}
