import { notFound, ProblemError } from "../../shared/api/problem.ts";
import type { DeviceDecided, Role } from "../../shared/api/types/index.ts";
import { insertAudit } from "../db/audit.ts";
import { runBatch } from "../db/database.ts";
import { answerCode, codeMayBeAnswered, pendingCode } from "../db/device-codes.ts";
import { insertDevice } from "../db/devices.ts";
import { guard, guarded, StaleBatch } from "../db/guard.ts";
import { formatUserCode, parseUserCode } from "../tokens/user-code.ts";
import type { Context, Request } from "./context.ts";

export interface Decision {
  userCode: string;
  approve: boolean;
  role: Role;
}

/**
 * A signed-in person answers a browser that asks to be paired. Throws `role_forbidden` when a viewer would
 * give away more than they have, `not_found` for a code that nobody waits with any more.
 */
export async function decideDevice(
  context: Context,
  request: Request,
  { userCode: typed, approve, role }: Decision,
): Promise<DeviceDecided> {
  const { db, requestId } = context;
  const now = context.wallClock();
  const userCode = parseUserCode(typed);
  const [code] = userCode === null ? [] : await pendingCode(db, userCode, now);
  if (!code) throw notFound("pairing that waits");
  if (approve && code.scope === "manage" && role !== "owner") {
    throw new ProblemError("role_forbidden", "Only an owner may let a device change things.");
  }
  const { customerId, actor, session } = request;
  const { hash, name, scope } = code;
  const id = context.newId("dev");
  const device = { id, customerId, userId: actor.id, userName: actor.name, name, scope, pairedAt: now };
  const entry = {
    customerId,
    at: now,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action: approve ? "device_approved" : "device_refused",
    detail: { device: { id, name } },
    requestId,
  };
  const statements = [
    guard(db, codeMayBeAnswered(hash, session, now)),
    ...(approve ? [insertDevice(db, device)] : []),
    insertAudit(db, entry),
    answerCode(db, hash, { state: approve ? "approved" : "refused", deviceId: approve ? id : null }),
  ];
  try {
    await guarded(() => runBatch(db, statements));
  } catch (error) {
    if (error instanceof StaleBatch) throw notFound("pairing that waits");
    throw error;
  }
  return { status: approve ? "approved" : "refused" };
}

/** A user code as it was typed: how it is stored, and how it is shown. `null` when it can be no code. */
export function readUserCode(typed: string): { stored: string; shown: string } | null {
  const stored = parseUserCode(typed);
  return stored === null ? null : { stored, shown: formatUserCode(stored) };
}
