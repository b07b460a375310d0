import { browser } from "wxt/browser";
import { SECOND } from "../../shared/time.ts";
import { type KeptPortal, readPortal } from "../cache/portal.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { type Action, isOutcome, type Outcome } from "./action.ts";

const unknown: Outcome = { done: false, why: "unknown", by: null };

/** Has the background do it. A background that is stopped meanwhile leaves the end unknown. */
export async function request(action: Action): Promise<Outcome> {
  try {
    const outcome: unknown = await browser.runtime.sendMessage(action);
    return isOutcome(outcome) ? outcome : unknown;
  } catch {
    return unknown;
  }
}

/** Whether what was wished for is so. */
export function isDone({ kind }: Pick<Action, "kind">, { portal }: KeptPortal): boolean {
  const canceled = portal.subscription?.cancelAt != null || portal.subscription?.status === "canceled";
  return kind === "cancel" ? canceled : !canceled;
}

/** How often, and how long apart, the server is looked at again. */
const LOOKS = 3;
const APART = 1.5 * SECOND;

/**
 * Whether an action whose end nobody saw was carried out: the server is looked at, nothing is sent again.
 * `null` when it does not say.
 */
export async function verify(action: Action, pairing: Pairing): Promise<boolean | null> {
  let done: boolean | null = null;
  for (let look = 0; look < LOOKS; look++) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, APART));
    done = await readPortal(pairing).then(
      (kept) => isDone(action, kept),
      () => null,
    );
    if (done) return true;
  }
  return done;
}
