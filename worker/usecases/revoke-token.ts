import { insertAudit } from "../db/audit.ts";
import { deviceWithRole, revokeDevice } from "../db/devices.ts";
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
  const { id, customerId, name } = device;
  await db.batch([
    insertAudit(db, {
      customerId,
      at: now,
      actorKind: "device",
      actorId: id,
      actorName: device.userName,
      action: "device_revoked",
      detail: { device: { id, name } },
      requestId,
    }),
    revokeDevice(db, id, now),
  ]);
}

async function deviceOf({ db, wallClock }: Context, keys: TokenKeys, token: string): Promise<string | null> {
  const [refresh] = await refreshTokenByHash(db, await hashSecret(token));
  if (refresh) return refresh.deviceId;
  const verified = await verifyAccessToken(token, keys, wallClock());
  return verified.ok && verified.claims.kind === "device" ? verified.claims.sessionId : null;
}
