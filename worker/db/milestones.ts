import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { milestones } from "./schema.ts";

/** The statement that answers when this database first looked at the provider: now, if it never did. */
export function firstLook(db: Database, now: number) {
  return db
    .insert(milestones)
    .values({ name: "first_look", at: now })
    .onConflictDoUpdate({ target: milestones.name, set: { at: sql`${milestones.at}` } })
    .returning({ at: milestones.at });
}
