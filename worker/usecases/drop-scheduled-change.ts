import { ProblemError } from "../../shared/api/problem.ts";
import type { Subscription } from "../../shared/api/types/index.ts";
import { answer } from "../operations/answer.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import { runningSubscription } from "../operations/running-subscription.ts";
import type { Context, Request } from "./context.ts";

/** Drops a change that was to come at the end of the period; without one nothing changes. */
export async function dropScheduledChange(context: Context, request: Request): Promise<Subscription> {
  const current = await runningSubscription(context, request.customerId);
  if (current.scheduledChange === null) return current;
  const operation = await claim(context, { ...request, kind: "drop_change", arguments: {} });
  const settled = await run(context, operation);
  if (settled.kind === "refused")
    throw new ProblemError("no_subscription", "The subscription has ended already.");
  return (await answer(context, operation, settled)) as Subscription;
}
