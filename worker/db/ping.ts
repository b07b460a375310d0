import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

/** Throws when the storage does not answer. */
export async function pingDatabase(db: Database): Promise<void> {
  await db.get(sql`SELECT 1`);
}
