import { ProblemError } from "../../shared/api/problem.ts";
import type { Subscription } from "../../shared/api/types/index.ts";
import { answer } from "../operations/answer.ts";
import { claim } from "../operations/claim.ts";
import { release } from "../operations/release.ts";
import { run } from "../operations/run.ts";
import { runningSubscription } from "../operations/running-subscription.ts";
import type { Context, Request } from "./context.ts";

/** Takes a cancellation back: everything is as if it had never been asked. Throws `no_subscription` after the end. */
export async function resumeSubscription(context: Context, request: Request): Promise<Subscription> {
  const current = await runningSubscription(context, request.customerId);
  if (current.cancelAt === null) return current;
  const operation = await claim(context, { ...request, kind: "resume", arguments: {} });
  const claimed = await runningSubscription(context, request.customerId);
  if (claimed.cancelAt === null) {
    await release(context, operation);
    return claimed;
  }
  const settled = await run(context, operation);
  if (settled.kind === "refused")
    throw new ProblemError("no_subscription", "The subscription has ended already.");
  return (await answer(context, operation, settled)) as Subscription;
}
