import { notFound, ProblemError, validationFailed } from "../../shared/api/problem.ts";
import type { ChangeResult, SubscriptionStatus, Terms } from "../../shared/api/types/index.ts";
import { billingNow, selectCustomerAccount } from "../db/customers.ts";
import { type Operation, operationOfPreview, waitingOperations } from "../db/operations.ts";
import { type PreviewRow, previewById } from "../db/previews.ts";
import { currentOf, subscriptionsOf } from "../db/subscriptions.ts";
import { hasEnded } from "../domain/current-subscription.ts";
import { answer } from "../operations/answer.ts";
import { claim, reclaim } from "../operations/claim.ts";
import { makePreview } from "../operations/preview.ts";
import type { Settled } from "../operations/reply.ts";
import { run } from "../operations/run.ts";
import { settle } from "../operations/settle.ts";
import type { LockedChange } from "../providers/provider.ts";
import type { Context, Request } from "./context.ts";

export interface WantedChange {
  previewId: string;
  /** The terms of sale that the person accepted; a first subscription may need it. */
  termsVersion?: string | undefined;
}

/**
 * Starts or changes the plan at the previewed price, or not at all. Throws `payment_declined`,
 * `preview_stale` with a new preview, `operation_in_progress`, `not_found`, `validation_failed` when the
 * terms of sale have to be accepted first.
 */
export async function changePlan(
  context: Context,
  request: Request,
  { previewId, termsVersion }: WantedChange,
): Promise<ChangeResult> {
  const { db } = context;
  const { customerId } = request;
  const [previews, operations, waiting, accounts, subscriptions] = await db.batch([
    previewById(db, customerId, previewId),
    operationOfPreview(db, previewId),
    waitingOperations(db, customerId),
    selectCustomerAccount(db, customerId),
    subscriptionsOf(db, customerId),
  ]);
  const preview = previews[0];
  if (!preview) throw notFound("preview");
  const before = operations[0];
  if (before && before.state !== "declined") return again(context, before, preview);
  const terms = acceptedTerms(context, termsVersion, currentOf(subscriptions)?.row ?? null);

  const expired = billingNow(accounts[0]?.account ?? null, context.wallClock()) >= preview.expiresAt;
  if (expired) throw await stale(context, preview);
  const busy = waiting.find((operation) => operation.state === "processing");
  if (busy) throw inProgress(busy);
  const operation = before
    ? await reclaim(context, { ...request, terms }, before.id)
    : await claim(context, {
        ...request,
        kind: "change",
        arguments: locked(context, preview),
        previewId,
        terms,
      });
  return conclude(context, operation, await run(context, operation), preview);
}

/** What is accepted with the change: a start needs the terms as they stand now, any other change may do without. */
function acceptedTerms(
  { terms }: Context,
  version: string | undefined,
  current: { status: SubscriptionStatus } | null,
): Terms | null {
  if (!terms) return null;
  const starts = !current || hasEnded(current.status);
  if (version === undefined && !starts) return null;
  if (version === terms.version) return terms;
  const pointer = "/termsVersion";
  throw validationFailed([
    version === undefined
      ? { pointer, code: "required", detail: `is required: the terms ${terms.version} have to be accepted` }
      : { pointer, code: "out_of_range", detail: `is not the version in force, ${terms.version}` },
  ]);
}

/** The same preview once more: it belongs to one operation, and answers what became of that. */
async function again(context: Context, operation: Operation, preview: PreviewRow): Promise<ChangeResult> {
  switch (operation.state) {
    case "done":
      return conclude(context, operation, { kind: "succeeded" }, preview);
    case "requires_action":
    case "processing":
      return conclude(context, operation, await settle(context, operation), preview);
    case "refused":
      throw await stale(context, preview);
    default:
      throw inProgress(operation);
  }
}

async function conclude(
  context: Context,
  operation: Operation,
  settled: Settled,
  preview: PreviewRow,
): Promise<ChangeResult> {
  if (settled.kind === "stale" || settled.kind === "refused") throw await stale(context, preview);
  return (await answer(context, operation, settled)) as ChangeResult;
}

async function stale(
  context: Context,
  { customerId, priceId, quantity, couponCode }: PreviewRow,
): Promise<ProblemError> {
  const preview = await makePreview(context, customerId, {
    priceId,
    quantity,
    couponCode: couponCode ?? undefined,
  });
  return new ProblemError("preview_stale", "The price has changed since the preview. Nothing was charged.", {
    preview,
  });
}

function inProgress(operation: Operation): ProblemError {
  const detail = "Another change of this customer is under way.";
  return new ProblemError("operation_in_progress", detail, { startedBy: operation.actorName });
}

function locked(context: Context, preview: PreviewRow): LockedChange {
  const { priceId, quantity, couponCode, at, dueNow, basis, body, customerId } = preview;
  const returnUrl = context.hostBillingUrl(customerId);
  return { priceId, quantity, couponCode, at, dueNow, basis, effective: body.effective, returnUrl };
}
