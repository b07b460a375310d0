import { type SQL, sql } from "drizzle-orm";
import { type Database, type Statement, statement } from "./database.ts";
import type { audit } from "./schema.ts";

export type AuditEntry = Omit<typeof audit.$inferInsert, "id">;

/** For the batch that does what it tells; `onlyIf` keeps a batch that is run again from telling it twice. */
export function insertAudit(db: Database, entry: AuditEntry, onlyIf: SQL = sql`1`): Statement {
  return statement(
    db,
    sql`
    INSERT INTO audit (customer_id, at, actor_kind, actor_id, actor_name, action, detail, request_id)
    SELECT ${entry.customerId}, ${entry.at}, ${entry.actorKind}, ${entry.actorId}, ${entry.actorName},
      ${entry.action}, ${entry.detail == null ? null : JSON.stringify(entry.detail)}, ${entry.requestId}
    WHERE ${onlyIf}`,
  );
}
