import { notFound } from "../../shared/api/problem.ts";
import { insertAudit } from "../db/audit.ts";
import { type DeviceFilter, pairedDevice, revokeDevice } from "../db/devices.ts";
import type { Context, Request } from "./context.ts";

/** Ends a paired device: its next request is refused. Throws `not_found` for one that is not theirs to end. */
export async function endDevice(
  context: Context,
  request: Request,
  filter: DeviceFilter,
  id: string,
): Promise<void> {
  const { db, requestId } = context;
  const [device] = await pairedDevice(db, filter, id);
  if (!device) throw notFound("device");
  const now = context.wallClock();
  const { actor, customerId } = request;
  await db.batch([
    insertAudit(db, {
      customerId,
      at: now,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action: "device_revoked",
      detail: { device: { id, name: device.name } },
      requestId,
    }),
    revokeDevice(db, id, now),
  ]);
}
