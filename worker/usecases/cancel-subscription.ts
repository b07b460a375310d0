import { ProblemError } from "../../shared/api/problem.ts";
import type { CancellationFeedback, Subscription } from "../../shared/api/types/index.ts";
import { answer } from "../operations/answer.ts";
import { claim } from "../operations/claim.ts";
import { release } from "../operations/release.ts";
import { run } from "../operations/run.ts";
import { runningSubscription } from "../operations/running-subscription.ts";
import type { Context, Request } from "./context.ts";

export interface CancellationInput {
  feedback?: CancellationFeedback | null | undefined;
  comment?: string | null | undefined;
}

/**
 * Ends the subscription on the last day that is paid, or of the trial; asked again it changes nothing.
 * No reason is wanted (code de la consommation L215-1-1). Throws `no_subscription`.
 */
export async function cancelSubscription(
  context: Context,
  request: Request,
  input: CancellationInput,
): Promise<Subscription> {
  const current = await runningSubscription(context, request.customerId);
  if (current.cancelAt !== null) return current;
  const { feedback = null, comment = null } = input;
  const operation = await claim(context, { ...request, kind: "cancel", arguments: { feedback, comment } });
  const claimed = await runningSubscription(context, request.customerId);
  if (claimed.cancelAt !== null) {
    await release(context, operation);
    return claimed;
  }
  const settled = await run(context, operation);
  if (settled.kind === "refused")
    throw new ProblemError("no_subscription", "The subscription has ended already.");
  return (await answer(context, operation, settled)) as Subscription;
}
