import { desc } from "drizzle-orm";
import type { Database } from "./database.ts";
import { outbox } from "./schema.ts";

/** The mails of a deployment, newest first. */
export function mailsOf(db: Database, limit = 100) {
  return db.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(limit);
}
