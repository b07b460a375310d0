import { notFound, ProblemError } from "../../shared/api/problem.ts";
import type { ChangeResult } from "../../shared/api/types/index.ts";
import { invoiceById } from "../db/invoices.ts";
import { paymentOf, waitingOperations } from "../db/operations.ts";
import { subscriptionsOf, wireCurrent } from "../db/subscriptions.ts";
import { answer } from "../operations/answer.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

/**
 * Pays an open invoice now; one that is paid already answers so and charges nothing. Throws
 * `payment_declined`, `operation_in_progress` while a payment is on its way at the bank, and `not_found` for
 * what cannot be paid.
 */
export async function payInvoice(
  context: Context,
  request: Request,
  invoiceId: string,
): Promise<ChangeResult> {
  const { customerId } = request;
  const paid = await alreadyPaid(context, customerId, invoiceId);
  if (paid) return paid;
  const waiting = await waitingOperations(context.db, customerId);
  const busy = waiting.find((operation) => operation.state === "processing");
  if (busy) {
    const detail = "A payment of this customer is on its way at the bank.";
    throw new ProblemError("operation_in_progress", detail, { startedBy: busy.actorName });
  }
  const returnUrl = context.hostBillingUrl(customerId);
  const operation = await claim(context, { ...request, kind: "pay", arguments: { invoiceId, returnUrl } });
  const settled = await run(context, operation);
  if (settled.kind !== "refused") return (await answer(context, operation, settled)) as ChangeResult;
  const meanwhile = await alreadyPaid(context, customerId, invoiceId);
  if (meanwhile) return meanwhile;
  throw notFound("open invoice");
}

/** What a paid invoice answers, `null` for an open one. Throws `not_found` for anything else. */
async function alreadyPaid(
  context: Context,
  customerId: string,
  invoiceId: string,
): Promise<ChangeResult | null> {
  const { db, seller } = context;
  const [invoices, payments, subscriptions] = await db.batch([
    invoiceById(db, customerId, invoiceId),
    paymentOf(db, customerId, invoiceId),
    subscriptionsOf(db, customerId),
  ]);
  const invoice = invoices[0];
  if (invoice?.type !== "invoice") throw notFound("invoice");
  if (invoice.status === "open") return null;
  if (invoice.status !== "paid") throw notFound("open invoice");
  const id = payments[0]?.id ?? invoiceId;
  return { id, status: "succeeded", subscription: wireCurrent(subscriptions, seller.timeZone) };
}
