import type { DeviceAuthorization, DeviceScope, TokenReply } from "../../../shared/api/types/index.ts";

const CLIENT = "chets-extension";
const DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

/** What a browser extension sends, without the extension (RFC 8628). */
export async function authorizeDevice(
  origin: string,
  scope: DeviceScope,
  name = "Chrome sur Linux",
): Promise<DeviceAuthorization> {
  const reply = await post(origin, "device_authorization", { client_id: CLIENT, scope, device_name: name });
  return reply.json();
}

/** Asks once for tokens: those, or the error word of the RFC. Not again within five seconds. */
export async function redeem(
  origin: string,
  { device_code }: DeviceAuthorization,
): Promise<TokenReply & { error?: string }> {
  const reply = await post(origin, "token", { client_id: CLIENT, grant_type: DEVICE_CODE, device_code });
  return reply.json();
}

function post(origin: string, path: string, form: Record<string, string>): Promise<Response> {
  return fetch(`${origin}/oauth/${path}`, { method: "POST", body: new URLSearchParams(form) });
}
