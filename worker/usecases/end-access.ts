import { notFound } from "../../shared/api/problem.ts";
import { insertAudit } from "../db/audit.ts";
import { customerExists } from "../db/customers.ts";
import { runBatch } from "../db/database.ts";
import { endSessions } from "../db/sessions.ts";
import type { Context, Request } from "./context.ts";

/** Ends the sessions and devices of one person who left, or of a whole customer. Throws `not_found` for a customer. */
export async function endAccess(context: Context, request: Request, userId?: string): Promise<void> {
  const { db, requestId } = context;
  const { customerId, actor } = request;
  const known = await customerExists(db, customerId);
  if (known.length === 0) throw notFound("customer");
  const now = context.wallClock();
  const ending = userId === undefined ? { customerId } : { customerId, userId };
  await runBatch(db, [
    insertAudit(db, {
      customerId,
      at: now,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action: "access_ended",
      detail: { userId: userId ?? null },
      requestId,
    }),
    ...endSessions(db, ending, now),
  ]);
}
