import { ApiProblem } from "../../shared/api/client/failure.ts";
import type { Billing } from "../billing.ts";
import { type Told, tell } from "../failure.ts";
import { rest } from "../i18n/fr/rest.ts";
import { isUnknown } from "../views/payments/insist.ts";

/** The server answered, and the answer is no: asking again in the same way is in vain. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status !== 429 && !isUnknown(error);
}

/** Why something was not done, in the reader's words; `sentence` for what is its own there. */
export function reasonOf(billing: Billing, error: unknown, sentence?: string): Told {
  const say = billing.speak("rest", rest);
  const tooMany = error instanceof ApiProblem && error.status === 429;
  const usual = say(isRefusal(error) ? "refused" : "actionFailed");
  return tell(error, billing.say, tooMany ? say("tooMany") : (sentence ?? usual));
}
