import { like, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { alarms, events, sequences } from "./schema.ts";

/** How often what has happened, by name: `webhook:forged`, `alarm:tax_mismatch`, `event:dead`. */
export async function readCounters(db: Database): Promise<Record<string, number>> {
  const [webhooks, raised, told] = await db.batch([
    db.select().from(sequences).where(like(sequences.name, "webhook:%")),
    db
      .select({
        name: sql<string>`'alarm:' || ${alarms.kind}`.as("name"),
        value: sql<number>`count(*)`.as("value"),
      })
      .from(alarms)
      .groupBy(alarms.kind),
    db
      .select({
        name: sql<string>`'event:' || ${events.state}`.as("name"),
        value: sql<number>`count(*)`.as("value"),
      })
      .from(events)
      .groupBy(events.state),
  ]);
  const all = [...webhooks, ...raised, ...told].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
