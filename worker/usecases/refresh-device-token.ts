import type { TokenReply } from "../../shared/api/types/index.ts";
import { runBatch } from "../db/database.ts";
import { deviceWithRole, endDevice } from "../db/devices.ts";
import { guard, guarded, StaleBatch } from "../db/guard.ts";
import {
  insertRefreshToken,
  refreshTokenByHash,
  refreshTokenIsGood,
  spendRefreshToken,
} from "../db/refresh-tokens.ts";
import type { TokenKeys } from "../tokens/access-token.ts";
import { issueDeviceTokens } from "../tokens/device-tokens.ts";
import { OAuthProblem } from "../tokens/oauth-problem.ts";
import { hashSecret } from "../tokens/secret.ts";
import type { Context } from "./context.ts";

/**
 * Spends a refresh token for new ones, both at once: a device that is cut off between would be left with a spent
 * one. One that was spent before is in two hands: the device is ended, with all its tokens (RFC 9700 section
 * 4.14.2).
 */
export async function refreshDeviceToken(
  context: Context,
  keys: TokenKeys,
  token: string,
): Promise<TokenReply> {
  const { db } = context;
  const now = context.wallClock();
  const hash = await hashSecret(token);
  const [known] = await refreshTokenByHash(db, hash);
  if (known?.usedAt !== null) return refuse(context, hash, now);
  const [device] = await deviceWithRole(db, known.deviceId);
  if (!device) throw new OAuthProblem("invalid_grant", "The device was removed.");
  const { reply, refresh } = await issueDeviceTokens(device, device.role ?? "viewer", keys, now);
  try {
    await guarded(() =>
      runBatch(db, [
        guard(db, refreshTokenIsGood(hash, now)),
        spendRefreshToken(db, hash, now),
        insertRefreshToken(db, refresh),
      ]),
    );
  } catch (error) {
    if (error instanceof StaleBatch) return refuse(context, hash, now);
    throw error;
  }
  return { ...reply, billing_uri: context.hostBillingUrl(device.customerId) };
}

async function refuse({ db, requestId }: Context, hash: string, now: number): Promise<never> {
  const [known] = await refreshTokenByHash(db, hash);
  if (known?.usedAt == null) throw new OAuthProblem("invalid_grant", "This refresh token is not good.");
  const [device] = await deviceWithRole(db, known.deviceId);
  if (device) {
    const by = {
      actorKind: "device",
      actorId: device.id,
      actorName: device.userName,
      requestId,
      outcome: "refresh_token_reused",
    };
    await db.batch(endDevice(db, device, by, now));
  }
  throw new OAuthProblem("invalid_grant", "This refresh token was used before: the device was removed.");
}
