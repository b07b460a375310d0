import { runBatch } from "../db/database.ts";
import { endSessions } from "../db/sessions.ts";
import type { Context } from "./context.ts";

/** Ends one portal session; one that has ended, or never was, is no error. */
export async function endSession({ db, wallClock }: Context, sessionId: string): Promise<void> {
  await runBatch(db, endSessions(db, { sessionId }, wallClock()));
}
