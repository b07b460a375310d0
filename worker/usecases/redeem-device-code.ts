import type { TokenReply } from "../../shared/api/types/index.ts";
import { SECOND } from "../../shared/time.ts";
import { runBatch } from "../db/database.ts";
import { codeIsApproved, countPoll, deviceCode, markCodeUsed, polledTooSoon } from "../db/device-codes.ts";
import { deviceWithRole } from "../db/devices.ts";
import { guard, guarded, StaleBatch } from "../db/guard.ts";
import { insertRefreshToken } from "../db/refresh-tokens.ts";
import type { TokenKeys } from "../tokens/access-token.ts";
import { issueDeviceTokens } from "../tokens/device-tokens.ts";
import { OAuthProblem } from "../tokens/oauth-problem.ts";
import { hashSecret } from "../tokens/secret.ts";
import type { Context } from "./context.ts";

/** What a poll that came too soon adds to the interval (RFC 8628 section 3.5). */
const PENALTY = 5 * SECOND;

/** A poll of the device: tokens once it was approved, and once only (RFC 8628 section 3.4 and 3.5). */
export async function redeemDeviceCode(
  context: Context,
  keys: TokenKeys,
  secret: string,
): Promise<TokenReply> {
  const { db } = context;
  const now = context.wallClock();
  const hash = await hashSecret(secret);
  const [[code]] = await db.batch([deviceCode(db, hash), countPoll(db, hash, now, PENALTY)]);
  if (!code) throw new OAuthProblem("invalid_grant", "This device code is not known.");
  if (code.state === "used") throw new OAuthProblem("invalid_grant", "This device code was used.");
  if (code.state === "refused") throw new OAuthProblem("access_denied", "The pairing was refused.");
  if (code.expiresAt <= now) throw new OAuthProblem("expired_token", "This device code has expired.");
  if (code.state === "pending" && polledTooSoon(code, now))
    throw new OAuthProblem("slow_down", "Poll less often.");
  if (code.state === "pending") throw new OAuthProblem("authorization_pending", "Nobody has answered yet.");

  const [device] = await deviceWithRole(db, code.deviceId ?? "");
  if (!device) throw new OAuthProblem("access_denied", "The device was removed.");
  const { reply, refresh } = await issueDeviceTokens(device, device.role ?? "viewer", keys, now);
  try {
    await guarded(() =>
      runBatch(db, [
        guard(db, codeIsApproved(hash)),
        markCodeUsed(db, hash),
        insertRefreshToken(db, refresh),
      ]),
    );
  } catch (error) {
    if (error instanceof StaleBatch) throw new OAuthProblem("invalid_grant", "This device code was used.");
    throw error;
  }
  return { ...reply, billing_uri: context.hostBillingUrl(device.customerId) };
}
