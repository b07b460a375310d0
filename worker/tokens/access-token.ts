import { errors, jwtVerify, SignJWT } from "jose";
import type { Role } from "../../shared/api/types/index.ts";

/** The keys that sign and verify; the first signs. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

export interface TokenKey {
  id: string;
  secret: Uint8Array;
}

/** A page of the host that shows the widget, or a paired browser extension. */
export type SessionKind = "portal" | "device";

/** One person's sight of one customer's billing. */
export interface SessionClaims {
  kind: SessionKind;
  /** The portal session's id, or the device's: what is revoked. */
  sessionId: string;
  customerId: string;
  userId: string;
  userName: string;
  /** A device with the scope `read` is a viewer, with `manage` an owner for as long as its user is one. */
  role: Role;
}

export const ACCESS_TOKEN_LIFETIME = 15 * 60_000;

const AUDIENCES: Record<SessionKind, string> = {
  portal: "chets-billing/portal",
  device: "chets-billing/device",
};

/** Signs an access token (RFC 7519, HS256) that ends at `expiresAt`, epoch milliseconds. */
export function signAccessToken(
  claims: SessionClaims,
  keys: TokenKeys,
  now: number,
  expiresAt: number,
): Promise<string> {
  return new SignJWT({ cus: claims.customerId, name: claims.userName, role: claims.role })
    .setProtectedHeader({ alg: "HS256", kid: keys[0].id, typ: "JWT" })
    .setAudience(AUDIENCES[claims.kind])
    .setSubject(claims.userId)
    .setJti(claims.sessionId)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(keys[0].secret);
}

/** The end of a token that is signed now: in whole seconds, as RFC 7519 section 4.1.4 counts them. */
export function accessTokenEnd(now: number): number {
  return Math.floor((now + ACCESS_TOKEN_LIFETIME) / 1000) * 1000;
}

export type Verified = { ok: true; claims: SessionClaims } | { ok: false; reason: "invalid" | "expired" };

/** Checks signature, audience and end. Only HS256 with a known key id is taken. */
export async function verifyAccessToken(token: string, keys: TokenKeys, now: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => keyById(keys, kid), {
      algorithms: ["HS256"],
      audience: Object.values(AUDIENCES),
      currentDate: new Date(now),
      requiredClaims: ["exp", "jti", "sub", "cus", "role"],
    });
    const { aud, jti, sub, cus, name, role } = payload;
    const kind = kindOf(aud);
    if (kind === null || typeof jti !== "string" || typeof sub !== "string" || typeof cus !== "string")
      return { ok: false, reason: "invalid" };
    if (role !== "owner" && role !== "viewer") return { ok: false, reason: "invalid" };
    const userName = typeof name === "string" ? name : "";
    return { ok: true, claims: { kind, sessionId: jti, customerId: cus, userId: sub, userName, role } };
  } catch (error) {
    return { ok: false, reason: error instanceof errors.JWTExpired ? "expired" : "invalid" };
  }
}

function kindOf(audience: string | string[] | undefined): SessionKind | null {
  if (audience === AUDIENCES.portal) return "portal";
  return audience === AUDIENCES.device ? "device" : null;
}

function keyById(keys: TokenKeys, id: string | undefined): Uint8Array {
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw new errors.JWSInvalid("unknown key id");
  return key.secret;
}
