import { notFound } from "../../shared/api/problem.ts";
import type { ChangeResult } from "../../shared/api/types/index.ts";
import { invoiceById } from "../db/invoices.ts";
import { subscriptionsOf, wireCurrent } from "../db/subscriptions.ts";
import { answer } from "../operations/answer.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

/**
 * Pays an open invoice now; one that is paid already answers so and charges nothing. Throws
 * `payment_declined`, and `not_found` for what cannot be paid.
 */
export async function payInvoice(
  context: Context,
  request: Request,
  invoiceId: string,
): Promise<ChangeResult> {
  const { db } = context;
  const { customerId } = request;
  const [invoice] = await invoiceById(db, customerId, invoiceId);
  if (invoice?.type !== "invoice") throw notFound("invoice");
  if (invoice.status === "paid") return alreadyPaid(context, customerId, invoiceId);
  if (invoice.status !== "open") throw notFound("open invoice");
  const operation = await claim(context, {
    ...request,
    kind: "pay",
    arguments: { invoiceId, returnUrl: context.hostBillingUrl(customerId) },
  });
  const settled = await run(context, operation);
  if (settled.kind === "refused") return alreadyPaid(context, customerId, invoiceId);
  return (await answer(context, operation, settled)) as ChangeResult;
}

async function alreadyPaid(context: Context, customerId: string, invoiceId: string): Promise<ChangeResult> {
  const rows = await subscriptionsOf(context.db, customerId);
  return { id: invoiceId, status: "succeeded", subscription: wireCurrent(rows, context.seller.timeZone) };
}
