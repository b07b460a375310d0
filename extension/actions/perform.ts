import { cancelSubscription, resumeSubscription } from "../../shared/api/client/cancellation.ts";
import { ApiProblem } from "../../shared/api/client/failure.ts";
import { readPortal } from "../cache/portal.ts";
import { paintBadge } from "../notices/badge.ts";
import { pairedApi } from "../pairing/api.ts";
import { markEnded } from "../pairing/end-pairing.ts";
import { readPairings } from "../pairing/pairing.ts";
import { Barred, PairingEnded } from "../pairing/trouble.ts";
import { type Action, forgetAction, type Outcome, rememberAction } from "./action.ts";

/**
 * Does it, in the background, so that a popup that is closed meanwhile changes nothing. It is remembered until
 * its end was seen.
 */
export async function perform(action: Action): Promise<Outcome> {
  const { list } = await readPairings();
  const pairing = list.find(({ id }) => id === action.pairingId);
  if (!pairing) return failure("ended");
  await rememberAction(action);
  const outcome = await attempt();
  if (outcome.done || outcome.why !== "unknown") await forgetAction(action.pairingId);
  await readPortal(pairing).catch(() => {});
  await paintBadge();
  return outcome;

  async function attempt(): Promise<Outcome> {
    if (!pairing) return failure("ended");
    const api = pairedApi(pairing);
    try {
      if (action.kind === "cancel") await cancelSubscription(api, {}, action.key);
      else await resumeSubscription(api);
      return { done: true };
    } catch (error) {
      if (error instanceof PairingEnded) await markEnded(pairing.id);
      return outcomeOf(error);
    }
  }
}

function failure(why: Exclude<Outcome, { done: true }>["why"], by: string | null = null): Outcome {
  return { done: false, why, by };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof PairingEnded) return failure("ended");
  if (error instanceof Barred) return failure("barred");
  if (!(error instanceof ApiProblem)) return failure("unknown");
  const { status, code, startedBy } = error.problem;
  if (status === 403) return failure("forbidden");
  if (code === "operation_in_progress") return failure("inProgress", startedBy ?? null);
  return failure(status >= 500 ? "unknown" : "refused");
}
