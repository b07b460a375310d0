import type { DeviceAuthorization, DeviceScope } from "../../shared/api/types/index.ts";
import { MINUTE, SECOND } from "../../shared/time.ts";
import { insertDeviceCode } from "../db/device-codes.ts";
import { hashSecret, newSecret } from "../tokens/secret.ts";
import { formatUserCode, newUserCode } from "../tokens/user-code.ts";
import type { Context } from "./context.ts";

/** How long a person has to say yes. */
const LIFETIME = 10 * MINUTE;
/** Between two polls (RFC 8628 section 3.2). */
const INTERVAL = 5 * SECOND;

export interface DeviceRequest {
  scope: DeviceScope;
  /** What the browser calls itself. */
  name: string;
}

/** Begins a pairing: a secret code for the device, a short one for the person (RFC 8628 section 3.1). */
export async function authorizeDevice(
  context: Context,
  { scope, name }: DeviceRequest,
): Promise<DeviceAuthorization> {
  const now = context.wallClock();
  const deviceCode = newSecret("dc");
  const userCode = newUserCode();
  await insertDeviceCode(context.db, {
    hash: await hashSecret(deviceCode),
    userCode,
    name,
    scope,
    createdAt: now,
    expiresAt: now + LIFETIME,
    interval: INTERVAL,
  });
  const shown = formatUserCode(userCode);
  const page = new URL(context.hostBillingUrl(null));
  page.searchParams.set("chets-view", "devices");
  const complete = new URL(page);
  complete.searchParams.set("chets-code", shown);
  return {
    device_code: deviceCode,
    user_code: shown,
    verification_uri: page.href,
    verification_uri_complete: complete.href,
    expires_in: LIFETIME / SECOND,
    interval: INTERVAL / SECOND,
  };
}
