import type { Billing } from "./billing.ts";

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
  const { code = "unexpected", status = 0, requestId = null, message } = error as Told["detail"];
  const reason = status === 401 ? "sessionEnded" : status === 403 && "notAllowed";
  return {
    sentence: reason ? say(reason) : fallback,
    retry: !reason,
    detail: { code, status, requestId, message },
  };
}
