import { settleChange } from "../../../shared/api/client/subscription.ts";
import type { ChangeResult } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";

/** Between two questions, milliseconds; the last pause goes on. */
const PAUSES = [2_000, 3_000, 5_000, 8_000, 13_000, 20_000, 30_000];
/** So many questions without an answer in a row, and the reader is told. */
const SILENCE = 2;

export type Answer =
  | { kind: "result"; result: ChangeResult }
  /** Nothing was charged, and nothing will be. */
  | { kind: "refused" }
  /** The session is over, or does not reach so far: this page can't know. */
  | { kind: "shut out"; error: unknown }
  /** The server has not answered for a while. */
  | { kind: "silence" };

export interface Asking {
  /** Asks at once. */
  now(): void;
  stop(): void;
}

/**
 * Asks what became of a change or a payment, more and more rarely, until it is known. `hear` answers
 * whether to go on asking; without an answer from the server the question stands.
 */
export function askUntilKnown(
  { api }: Billing,
  changeId: string,
  hear: (answer: Answer) => boolean,
  first = PAUSES[0],
): Asking {
  let turn = 0;
  let tries = 0;
  let silent = 0;
  let timer: ReturnType<typeof setTimeout>;

  async function ask() {
    clearTimeout(timer);
    const mine = ++turn;
    const answer = await settleChange(api, changeId).then(
      (result): Answer => ({ kind: "result", result }),
      failed,
    );
    if (mine !== turn) return;
    silent = answer.kind === "silence" ? silent + 1 : 0;
    const goOn = (answer.kind === "silence" && silent < SILENCE) || hear(answer);
    if (goOn) timer = setTimeout(ask, PAUSES[Math.min(++tries, PAUSES.length - 1)]);
  }

  timer = setTimeout(ask, first);
  return {
    now: ask,
    stop() {
      turn = -1;
      clearTimeout(timer);
    },
  };
}

/** By the API, or by the host's own server, which is asked for a session. */
function failed(error: unknown): Answer {
  const { status = 0, code } = error as { status?: number; code?: string };
  if (status === 402 || (status === 404 && code !== "session_refused")) return { kind: "refused" };
  return status === 401 || status === 403 ? { kind: "shut out", error } : { kind: "silence" };
}
