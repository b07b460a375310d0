import { notFound } from "../../shared/api/problem.ts";
import { type DeviceFilter, endDevice, pairedDevice } from "../db/devices.ts";
import type { Context, Request } from "./context.ts";

/** Ends a paired device: its next request is refused. Throws `not_found` for one that is not theirs to end. */
export async function removeDevice(
  context: Context,
  request: Request,
  filter: DeviceFilter,
  id: string,
): Promise<void> {
  const { db, requestId } = context;
  const [device] = await pairedDevice(db, filter, id);
  if (!device) throw notFound("device");
  const { kind, id: actorId, name } = request.actor;
  const by = { actorKind: kind, actorId, actorName: name, requestId };
  await db.batch(endDevice(db, device, by, context.wallClock()));
}
