import { NetworkFailure } from "../../shared/api/client/failure.ts";
import type {
  ClientId,
  DeviceAuthorization,
  DeviceScope,
  OAuthErrorCode,
  TokenReply,
} from "../../shared/api/types/index.ts";
import { type Check, members, number, oneOf, text } from "../cache/shape.ts";
import { ask } from "./ask.ts";
import { StrangeAnswer } from "./trouble.ts";

const CLIENT: ClientId = "chets-extension";
const DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

/** The server said no, in a word of RFC 6749 section 5.2 or RFC 8628 section 3.5. */
export class OAuthRefusal extends Error {
  override name = "OAuthRefusal";
  readonly code: OAuthErrorCode;

  constructor(code: OAuthErrorCode) {
    super(code);
    this.code = code;
  }
}

const web: Check = (value) => typeof value === "string" && /^https?:$/.test(URL.parse(value)?.protocol ?? "");

const authorization = members({
  device_code: text,
  user_code: text,
  verification_uri: web,
  verification_uri_complete: web,
  expires_in: number,
  interval: number,
});

const tokenReply = members({
  access_token: text,
  expires_in: number,
  refresh_token: text,
  scope: oneOf("read", "manage"),
  billing_uri: web,
});

async function post<T>(origin: string, path: string, form: Record<string, string>, check: Check): Promise<T> {
  const { status, body } = await ask(new URL(path, origin), {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ client_id: CLIENT, ...form }),
  });
  if (status === 200 && check(body)) return body as T;
  const { error } = (body ?? {}) as { error?: unknown };
  if (typeof error === "string" && status < 500) throw new OAuthRefusal(error as OAuthErrorCode);
  if (status >= 500 || status === 429) throw new NetworkFailure(`${path} answered ${status}`);
  throw new StrangeAnswer(`${path} answered ${status}`);
}

/** Begins a pairing (RFC 8628 section 3.1). `name` is what the CRM shows of this browser. */
export function beginPairing(origin: string, scope: DeviceScope, name: string): Promise<DeviceAuthorization> {
  return post(origin, "/oauth/device_authorization", { scope, device_name: name }, authorization);
}

/** One poll (RFC 8628 section 3.4). */
export function redeemCode(origin: string, deviceCode: string): Promise<TokenReply> {
  return post(origin, "/oauth/token", { grant_type: DEVICE_CODE, device_code: deviceCode }, tokenReply);
}

/** New tokens for a refresh token, which is spent by it (RFC 9700 section 4.14). */
export function spendRefreshToken(origin: string, refreshToken: string): Promise<TokenReply> {
  return post(
    origin,
    "/oauth/token",
    { grant_type: "refresh_token", refresh_token: refreshToken },
    tokenReply,
  );
}

/** Tells the server that a pairing is over (RFC 7009). */
export async function revokeToken(origin: string, token: string): Promise<void> {
  const body = new URLSearchParams({ client_id: CLIENT, token });
  const url = new URL("/oauth/revoke", origin);
  // The body of the answer says nothing.
  await fetch(url, { method: "POST", body, credentials: "omit", redirect: "error" }).then(
    (reply) => {
      if (!reply.ok) throw new NetworkFailure(`${url.pathname} answered ${reply.status}`);
    },
    (cause) => {
      throw new NetworkFailure(url.pathname, { cause });
    },
  );
}
