import { notFound } from "../../shared/api/problem.ts";
import type { RequiredAction } from "../../shared/api/types/index.ts";
import { customerAccount } from "../db/customers.ts";
import { answer } from "../operations/answer.ts";
import { claim } from "../operations/claim.ts";
import { reopenAccount } from "../operations/reopen-account.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

/** Where the customer enters a card: on the provider's own page, so that no card data comes near this product. */
export async function setUpPaymentMethod(context: Context, request: Request): Promise<RequiredAction> {
  const stored = await customerAccount(context.db, request.customerId);
  if (!stored?.providerCustomerId) throw notFound("account of this customer");
  await reopenAccount(context, request);
  const returnUrl = context.hostBillingUrl(request.customerId);
  const operation = await claim(context, { ...request, kind: "setup", arguments: { returnUrl } });
  return (await answer(context, operation, await run(context, operation))) as RequiredAction;
}
