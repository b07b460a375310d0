import { runBatch } from "../db/database.ts";
import { releaseOperation } from "../db/idempotency.ts";
import { moveOperation, type Operation } from "../db/operations.ts";
import type { Context } from "./context.ts";

/** Gives a claim back before the provider heard of it: another request had done the same meanwhile. */
export async function release({ db, wallClock }: Context, operation: Operation): Promise<void> {
  const nothing = { reference: null, action: null, declineCode: null };
  await runBatch(db, [
    moveOperation(db, operation.id, { ...nothing, state: "refused" }, wallClock()),
    releaseOperation(db, operation.id),
  ]);
}
