import { errors, jwtVerify, SignJWT } from "jose";
import type { Role } from "../../shared/api/types/index.ts";

/** The keys that sign and verify; the first signs. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

export interface TokenKey {
  id: string;
  secret: Uint8Array;
}

/** One person's sight of one customer's billing. */
export interface PortalClaims {
  sessionId: string;
  customerId: string;
  userId: string;
  userName: string;
  role: Role;
}

export const PORTAL_TOKEN_LIFETIME = 15 * 60_000;
const AUDIENCE = "chets-billing/portal";

/** Signs a portal token (RFC 7519, HS256) that ends at `expiresAt`, epoch milliseconds. */
export function signPortalToken(
  claims: PortalClaims,
  keys: TokenKeys,
  now: number,
  expiresAt: number,
): Promise<string> {
  return new SignJWT({ cus: claims.customerId, name: claims.userName, role: claims.role })
    .setProtectedHeader({ alg: "HS256", kid: keys[0].id, typ: "JWT" })
    .setAudience(AUDIENCE)
    .setSubject(claims.userId)
    .setJti(claims.sessionId)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(keys[0].secret);
}

export type Verified = { ok: true; claims: PortalClaims } | { ok: false; reason: "invalid" | "expired" };

/** Checks signature, audience and end. Only HS256 with a known key id is taken. */
export async function verifyPortalToken(token: string, keys: TokenKeys, now: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => keyById(keys, kid), {
      algorithms: ["HS256"],
      audience: AUDIENCE,
      currentDate: new Date(now),
      requiredClaims: ["exp", "jti", "sub", "cus", "role"],
    });
    const { jti, sub, cus, name, role } = payload;
    if (typeof jti !== "string" || typeof sub !== "string" || typeof cus !== "string")
      return { ok: false, reason: "invalid" };
    if (role !== "owner" && role !== "viewer") return { ok: false, reason: "invalid" };
    const userName = typeof name === "string" ? name : "";
    return { ok: true, claims: { sessionId: jti, customerId: cus, userId: sub, userName, role } };
  } catch (error) {
    return { ok: false, reason: error instanceof errors.JWTExpired ? "expired" : "invalid" };
  }
}

function keyById(keys: TokenKeys, id: string | undefined): Uint8Array {
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw new errors.JWSInvalid("unknown key id");
  return key.secret;
}
