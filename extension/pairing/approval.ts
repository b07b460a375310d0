import { NetworkFailure } from "../../shared/api/client/failure.ts";
import type { DeviceAuthorization, TokenReply } from "../../shared/api/types/index.ts";
import { SECOND } from "../../shared/time.ts";
import { OAuthRefusal, redeemCode } from "./oauth.ts";

/** What `slow_down` adds to the interval (RFC 8628 section 3.5). */
const SLOWER = 5 * SECOND;
/** A server that does not answer is asked at least so often. */
const SLOWEST = 60 * SECOND;

export interface Waiting {
  /** Ends the waiting: rejects with its reason. */
  signal: AbortSignal;
  /** How time passes; tests bring their own. */
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Polls until the person has answered (RFC 8628 section 3.5). Rejects with an `OAuthRefusal` when they said
 * no (`access_denied`) or never answered (`expired_token`). A server that does not answer is asked again, ever
 * less often, until the code has expired.
 */
export async function awaitApproval(
  origin: string,
  { device_code, interval, expires_in }: DeviceAuthorization,
  { signal, pause = sleep }: Waiting,
): Promise<TokenReply> {
  let between = Math.max(1, interval) * SECOND;
  let left = expires_in * SECOND;
  while (left > 0) {
    await pause(between, signal);
    left -= between;
    try {
      return await redeemCode(origin, device_code);
    } catch (error) {
      if (error instanceof NetworkFailure) between = Math.min(2 * between, SLOWEST);
      else if (error instanceof OAuthRefusal && error.code === "slow_down") between += SLOWER;
      else if (!(error instanceof OAuthRefusal) || error.code !== "authorization_pending") throw error;
    }
  }
  throw new OAuthRefusal("expired_token");
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
