import { notFound } from "../../shared/api/problem.ts";
import type { BillingDetails, BillingDetailsPatch } from "../../shared/api/types/index.ts";
import { customerAccount } from "../db/customers.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

/** Merges a patch into who is invoiced from now on; documents that were issued stay as they are. */
export async function updateBillingDetails(
  context: Context,
  request: Request,
  patch: BillingDetailsPatch,
): Promise<BillingDetails> {
  const before = (await customerAccount(context.db, request.customerId))?.account;
  if (!before) throw notFound("account of this customer");
  const details: BillingDetails = { ...before.details, ...patch };
  if (JSON.stringify(details) === JSON.stringify(before.details)) return before.details;
  await run(context, await claim(context, { ...request, kind: "details", arguments: { patch } }));
  const after = (await customerAccount(context.db, request.customerId))?.account;
  return after?.details ?? details;
}
