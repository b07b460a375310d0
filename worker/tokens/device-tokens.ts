import type { DeviceScope, Role, TokenReply } from "../../shared/api/types/index.ts";
import { DAY, SECOND } from "../../shared/time.ts";
import { accessTokenEnd, signAccessToken, type TokenKeys } from "./access-token.ts";
import { hashSecret, newSecret } from "./secret.ts";

/** A device that is not used for this long has to be paired again. */
const REFRESH_LIFETIME = 90 * DAY;

export interface TokenSubject {
  id: string;
  customerId: string;
  userId: string;
  userName: string;
  scope: DeviceScope;
}

export interface IssuedTokens {
  reply: Omit<TokenReply, "billing_uri">;
  /** What is stored of the refresh token. */
  refresh: { hash: string; deviceId: string; createdAt: number; expiresAt: number };
}

/** A new access token and a new refresh token for a device whose user has this role today. */
export async function issueDeviceTokens(
  device: TokenSubject,
  userRole: Role,
  keys: TokenKeys,
  now: number,
): Promise<IssuedTokens> {
  const refreshToken = newSecret("rt");
  const expiresAt = accessTokenEnd(now);
  const role: Role = device.scope === "manage" && userRole === "owner" ? "owner" : "viewer";
  const { customerId, userId, userName } = device;
  const claims = { kind: "device" as const, sessionId: device.id, customerId, userId, userName, role };
  return {
    reply: {
      access_token: await signAccessToken(claims, keys, now, expiresAt),
      token_type: "Bearer",
      expires_in: Math.floor((expiresAt - now) / SECOND),
      refresh_token: refreshToken,
      scope: device.scope,
    },
    refresh: {
      hash: await hashSecret(refreshToken),
      deviceId: device.id,
      createdAt: now,
      expiresAt: now + REFRESH_LIFETIME,
    },
  };
}
