import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { sequences } from "./schema.ts";

/** The statement that answers the next value of a counter, from 1. */
export function nextValue(db: Database, name: "snapshot" | `webhook:${string}`) {
  return db
    .insert(sequences)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: sequences.name, set: { value: sql`${sequences.value} + 1` } })
    .returning({ value: sequences.value });
}
