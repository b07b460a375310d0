import { browser } from "wxt/browser";
import { members, number, oneOf, orNull, text } from "../cache/shape.ts";

/** What the popup can have done: end the subscription, or take that back. */
export interface Action {
  kind: "cancel" | "resume";
  pairingId: string;
  /** The same for every repetition of one wish. */
  key: string;
  /** Epoch milliseconds. */
  begunAt: number;
}

const action = members({ kind: oneOf("cancel", "resume"), pairingId: text, key: text, begunAt: number });

const keyOf = (pairingId: string): string => `action:${pairingId}`;

/** The action that is under way, or whose end nobody saw: the background was stopped, the popup closed. */
export async function unfinishedAction(pairingId: string): Promise<Action | null> {
  const key = keyOf(pairingId);
  const kept = (await browser.storage.session.get(key))[key];
  return action(kept) ? (kept as Action) : null;
}

export const rememberAction = (begun: Action): Promise<void> =>
  browser.storage.session.set({ [keyOf(begun.pairingId)]: begun });

export const forgetAction = (pairingId: string): Promise<void> =>
  browser.storage.session.remove(keyOf(pairingId));

/** What the popup asks of the background. */
export const isAction = (message: unknown): message is Action => action(message);

/** How an action ended. Without an answer of the server it is not known whether it was carried out. */
export type Outcome =
  | { done: true }
  | {
      done: false;
      why: "unknown" | "ended" | "barred" | "forbidden" | "inProgress" | "refused";
      by: string | null;
    };

const outcome = members({
  done: oneOf(true, false),
  why: oneOf(undefined, "unknown", "ended", "barred", "forbidden", "inProgress", "refused"),
  by: (value) => value === undefined || orNull(text)(value),
});

export const isOutcome = (message: unknown): message is Outcome => outcome(message);
