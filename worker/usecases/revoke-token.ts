import { deviceWithRole, endDevice } from "../db/devices.ts";
import { refreshTokenByHash } from "../db/refresh-tokens.ts";
import { type TokenKeys, verifyAccessToken } from "../tokens/access-token.ts";
import { hashSecret } from "../tokens/secret.ts";
import type { Context } from "./context.ts";

/** The device gives up its tokens, whichever of them it shows; an unknown one is no error (RFC 7009 section 2.2). */
export async function revokeToken(context: Context, keys: TokenKeys, token: string): Promise<void> {
  const { db, requestId } = context;
  const now = context.wallClock();
  const [device] = await deviceWithRole(db, (await deviceOf(context, keys, token)) ?? "");
  if (!device) return;
  const by = { actorKind: "device", actorId: device.id, actorName: device.userName, requestId };
  await db.batch(endDevice(db, device, by, now));
}

async function deviceOf({ db, wallClock }: Context, keys: TokenKeys, token: string): Promise<string | null> {
  const [refresh] = await refreshTokenByHash(db, await hashSecret(token));
  if (refresh) return refresh.deviceId;
  const verified = await verifyAccessToken(token, keys, wallClock());
  return verified.ok && verified.claims.kind === "device" ? verified.claims.sessionId : null;
}
