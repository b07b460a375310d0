import { ApiProblem, NetworkFailure } from "../shared/api/client/failure.ts";
import type { Billing } from "./billing.ts";
import { SessionRefused } from "./session.ts";

/** A failure in the reader's words, and in the host's. */
export interface Told {
  sentence: string;
  /** Whether trying again can help. */
  retry: boolean;
  /** Of the `chets-billing:error` event; `requestId` is for support, `status` 0 when no answer came. */
  detail: { code: string; status: number; requestId: string | null; message: string };
}

/** `fallback` is said where neither the session nor the role is the reason. */
export function tell(error: unknown, say: Billing["say"], fallback: string): Told {
  const { message } = error as Error;
  const detail = { code: "unexpected", status: 0, requestId: null as string | null, message };
  if (error instanceof ApiProblem) {
    const { code, status, requestId } = error.problem;
    Object.assign(detail, { code, status, requestId });
  }
  if (error instanceof NetworkFailure) detail.code = "network_failure";
  if (error instanceof SessionRefused) {
    detail.code = "session_refused";
    detail.status = error.status;
  }
  const { status } = detail;
  const ended = status === 401;
  const refused = status === 403;
  return {
    sentence: ended ? say("sessionEnded") : refused ? say("notAllowed") : fallback,
    retry: !ended && !refused,
    detail,
  };
}
