import { and, asc, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { outbox } from "./schema.ts";

/** After so many refusals a mail is left to the operator. */
const MOST_ATTEMPTS = 50;

/** The mails of a deployment, newest first. */
export function mailsOf(db: Database, limit = 100) {
  return db.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(limit);
}

/** Those to be sent: the ones that were tried least come first. */
export function waitingMails(db: Database, limit: number) {
  return db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), lt(outbox.attempts, MOST_ATTEMPTS)))
    .orderBy(asc(outbox.attempts), asc(outbox.createdAt))
    .limit(limit);
}

export async function markMailSent(db: Database, id: string, now: number): Promise<void> {
  await db.update(outbox).set({ sentAt: now }).where(eq(outbox.id, id));
}

export async function countMailAttempt(db: Database, id: string): Promise<void> {
  await db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1` })
    .where(eq(outbox.id, id));
}
